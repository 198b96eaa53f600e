// Seeds Math.random: the same submission gives the same answers, whichever calls came before.

let seed = 0;
let randomState = 0;

/** Starts the sequence anew; called before each module and each call. */
const restartRandom = () => {
  randomState = seed;
};

// The generator mulberry32: 32 bits of state, enough for a student's own shuffling.
const seeded = {
  random() {
    randomState = (randomState + 0x6d2b79f5) | 0;
    let mixed = imul(randomState ^ (randomState >>> 15), 1 | randomState);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  },
};
defineBuiltIn(Math, "random", seeded.random);

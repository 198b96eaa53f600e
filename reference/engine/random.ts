// A small seeded random generator: the same seed gives the same hidden cases on every machine.
//
// The algorithm is sfc32 ("small fast counting", 32 bits) by Chris Doty-Humphrey, published with PractRand: 128 bits
// of state, of which 32 are a counter. Not for secrets. No slide.

/** A stream of random choices. Every call moves it on, so the order of calls matters. */
export interface SeededRandom {
  /** A number from [low, high), evenly spread, with all 53 bits. */
  uniform(low: number, high: number): number;
  /** An integer from low to high, both included. @throws RangeError unless both are integers and low ≤ high. */
  integer(low: number, high: number): number;
  /** One of the items. @throws RangeError when there are none. */
  choice<T>(items: readonly T[]): T;
  /** The items in random order, as a new array (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * A generator that starts at this seed.
 * @param seed an integer of at most 53 bits; different seeds give unrelated streams.
 * @throws RangeError when the seed is not a safe integer.
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`the seed must be a safe integer, not ${seed}`);
  const next = sfc32(seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0);
  const fraction = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;

  const integer = (low: number, high: number) => {
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || low > high)
      throw new RangeError(`no integer from ${low} to ${high}`);
    return low + Math.floor(fraction() * (high - low + 1));
  };

  return {
    uniform: (low, high) => low + fraction() * (high - low),
    integer,
    choice: (items) => {
      if (items.length === 0) throw new RangeError("there is nothing to choose from");
      return items[integer(0, items.length - 1)]!;
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}

/** Rounds after which every bit of the seed has reached every bit of the state: PractRand's own number. */
const warmUpRounds = 12;

/** The raw generator: each call gives 32 random bits as an integer from 0 to 2³² − 1. */
function sfc32(seedLow: number, seedHigh: number): () => number {
  let a = 0;
  let b = seedLow;
  let c = seedHigh;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  };
  for (let round = 0; round < warmUpRounds; round++) next();
  return next;
}

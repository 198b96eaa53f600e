// Expected: returned [1]. Replaces what promises and iterators of the host would call.
// Covers: tampered built-ins
const loop = () => {
  for (;;) {}
};
const prototypes: object[] = [Promise.prototype, String.prototype, Iterator.prototype, Map.prototype, Array.prototype];
const keys = ["then", "catch", "next", "return", "concat", "entries", Symbol.iterator];
for (let i = 0; i < prototypes.length; i++) {
  for (let j = 0; j < keys.length; j++) {
    if (keys[j]! in prototypes[i]!) Object.defineProperty(prototypes[i], keys[j]!, { value: loop });
  }
}

export function attack() {
  return [1];
}

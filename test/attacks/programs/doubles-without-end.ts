// Expected: out-of-memory. Arrays of doubles: V8 is given a gigabyte more at each call for help.
// Covers: arrays of doubles
export function attack() {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1000).fill(1.5));
}

// Expected: out-of-memory. One array that only grows.
// Covers: integers pushed for ever
export function attack() {
  const kept: number[] = [];
  for (;;) kept.push(1);
}

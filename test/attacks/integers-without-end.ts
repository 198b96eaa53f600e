// Expected: out-of-memory. One array that only grows.
export function attack() {
  const kept: number[] = [];
  for (;;) kept.push(1);
}

// Expected: out-of-memory or threw RangeError. Memory outside the heap.
// Covers: typed arrays
export function attack() {
  const kept: Float64Array[] = [];
  for (;;) kept.push(new Float64Array(1e6).fill(1));
}

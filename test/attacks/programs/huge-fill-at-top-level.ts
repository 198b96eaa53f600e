// Expected: out-of-memory or timed-out everywhere. The same, while the file is evaluated.
// Covers: huge fill
const huge = new Array(1e9).fill(0);

export function attack() {
  return huge.length;
}

// Expected: out-of-memory or timed-out. One call that V8 cannot interrupt fills eight gigabytes.
// Covers: huge fill
export function attack() {
  return new Array(1e9).fill(0).length;
}

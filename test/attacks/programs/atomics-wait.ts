// Expected: threw ReferenceError. Sleeping for ever.
// Covers: Atomics.wait
export function attack() {
  return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

// Expected: threw ReferenceError. Memory shared with nobody.
// Covers: growable shared buffer
export function attack() {
  return new SharedArrayBuffer(1, { maxByteLength: 2e9 }).byteLength;
}

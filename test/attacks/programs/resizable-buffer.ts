// Expected: out-of-memory. Memory that isolated-vm does not count.
// Covers: resizable buffer
export function attack() {
  const buffer = new ArrayBuffer(0, { maxByteLength: 2e9 });
  for (let size = 1e6; size < 2e9; size += 1e6) {
    buffer.resize(size);
    new Uint8Array(buffer, size - 1e6, 1e6).fill(1);
  }
  return buffer.byteLength;
}

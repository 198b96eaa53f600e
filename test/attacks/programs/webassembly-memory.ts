// Expected: threw ReferenceError. Memory of another machine.
// Covers: WebAssembly memory
export function attack() {
  return new WebAssembly.Memory({ initial: 512, maximum: 65536 }).buffer.byteLength;
}

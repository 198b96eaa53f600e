// Expected: timed-out. What is thrown loops whatever is asked of it.
// Covers: hostile error in the call
export function attack() {
  const loop = () => {
    for (;;) {}
  };
  throw new Proxy({}, { get: loop, getPrototypeOf: loop, getOwnPropertyDescriptor: loop });
}

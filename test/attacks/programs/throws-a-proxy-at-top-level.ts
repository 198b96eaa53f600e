// Expected: timed-out or unloadable everywhere. What is thrown while the file is evaluated loops whatever is asked of it.
// Covers: hostile error at top level
const loop = () => {
  for (;;) {}
};
throw new Proxy({}, { get: loop, getPrototypeOf: loop, getOwnPropertyDescriptor: loop, has: loop });

// Expected: unloadable everywhere. The same error, thrown while the file is evaluated.
// Covers: hostile error at top level
const error = new Error();
for (const key of ["message", "name", "stack", "toString"]) {
  Object.defineProperty(error, key, {
    get() {
      for (;;) {}
    },
  });
}
throw error;

export function attack() {
  return 1;
}

// Expected: threw Error. An error whose message, name and stack loop when they are asked for.
// Covers: hostile error in the call
export function attack() {
  const error = new Error();
  for (const key of ["message", "name", "stack", "toString"]) {
    Object.defineProperty(error, key, {
      get() {
        for (;;) {}
      },
    });
  }
  throw error;
}

// Expected: timed-out. A rejection nobody listens to, with a message that loops: isolated-vm reads it outside its own time limit.
// Covers: hostile error in the call
export function attack() {
  const error = new Error();
  Object.defineProperty(error, "message", {
    get() {
      for (;;) {}
    },
  });
  void Promise.reject(error);
  return 1;
}

// Expected: timed-out. A hook of V8 that loops when a stack is written.
// Covers: hostile error in the call
(Error as any).prepareStackTrace = () => {
  for (;;) {}
};

export function attack() {
  throw new Error("look at my stack");
}

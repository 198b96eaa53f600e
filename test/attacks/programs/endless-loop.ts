// Expected: timed-out. A loop without end in the call.
// Covers: endless loop in the call
export function attack() {
  for (;;) {}
}

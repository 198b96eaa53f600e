// Expected: timed-out. Microtasks that queue each other for ever, after the call has returned.
// Covers: endless microtasks after the return
export function attack() {
  const again = (): Promise<void> => Promise.resolve().then(again);
  void again();
  return 1;
}

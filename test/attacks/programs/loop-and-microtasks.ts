// Expected: timed-out. A microtask that loops, left behind by a call that loops.
export function attack() {
  void Promise.resolve().then(() => {
    for (;;) {}
  });
  for (;;) {}
}

// Expected: threw ReferenceError. A loop in a finalisation callback.
// Covers: finaliser loop
export function attack() {
  const registry = new FinalizationRegistry(() => {
    for (;;) {}
  });
  for (let i = 0; i < 1000; i++) registry.register({}, i);
  return 1;
}

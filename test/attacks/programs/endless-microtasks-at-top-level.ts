// Expected: timed-out everywhere. Microtasks without end, queued while the file is evaluated.
// Covers: endless microtasks at top level
const again = (): Promise<void> => Promise.resolve().then(again);
void again();

export function attack() {
  return 1;
}

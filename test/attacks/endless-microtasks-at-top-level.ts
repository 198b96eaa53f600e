// Expected: timed-out everywhere. Microtasks without end, queued while the file is evaluated.
const again = (): Promise<void> => Promise.resolve().then(again);
void again();

export function attack() {
  return 1;
}

// Expected: timed-out everywhere. A loop without end while the file is evaluated.
// Covers: endless loop at top level
for (;;) {}

export function attack() {
  return 1;
}

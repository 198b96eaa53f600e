// Expected: timed-out everywhere. A loop without end while the file is evaluated.
for (;;) {}

export function attack() {
  return 1;
}

// Expected: timed-out. A comparator that never returns.
// Covers: comparator that never returns
export function attack() {
  return [3, 1, 2].sort(() => {
    for (;;) {}
  });
}

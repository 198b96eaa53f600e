// Expected: threw ReferenceError. Work that would go on after the answer.
// Covers: timer after the return
export function attack() {
  setTimeout(() => {
    for (;;) {}
  }, 0);
  return 1;
}

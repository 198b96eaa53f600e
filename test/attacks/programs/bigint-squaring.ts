// Expected: timed-out. Arithmetic that V8 cannot interrupt: only killing the process ends it.
// Covers: BigInt squaring
export function attack() {
  let big = 3n;
  for (let i = 0; i < 40; i++) big = big * big;
  return Number(big % 7n);
}

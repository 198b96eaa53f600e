// Expected: timed-out everywhere. Arithmetic that V8 cannot interrupt, while the file is evaluated.
// Covers: BigInt squaring
let big = 3n;
for (let i = 0; i < 40; i++) big = big * big;

export function attack() {
  return Number(big % 7n);
}

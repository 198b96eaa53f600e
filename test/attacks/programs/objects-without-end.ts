// Expected: out-of-memory. An honest mistake: a history that is never cut.
// Covers: leaked objects
const kept: object[] = [];

export function attack() {
  for (let epoch = 0; ; epoch++) kept.push({ epoch, weights: [epoch, epoch] });
}

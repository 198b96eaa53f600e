// Expected: returned {"$":"opaque","type":"too large"}. Four thousand million holes.
// Covers: array of the greatest length
export function attack() {
  return new Array(2 ** 32 - 1);
}

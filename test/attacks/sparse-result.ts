// Expected: returned {"$":"opaque","type":"too large"}. Four thousand million holes.
export function attack() {
  return new Array(2 ** 32 - 1);
}

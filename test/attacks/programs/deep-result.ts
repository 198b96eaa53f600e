// Expected: returned {"$":"opaque","type":"too deep"}. A million arrays, one inside the other.
// Covers: deeply nested result
export function attack() {
  let list: unknown[] = [];
  for (let i = 0; i < 1e6; i++) list = [list];
  return list;
}

// Expected: returned {"$":"opaque","type":"too deep"}. A hundred thousand arrays, one inside the other.
export function attack() {
  let list: unknown[] = [];
  for (let i = 0; i < 1e5; i++) list = [list];
  return list;
}

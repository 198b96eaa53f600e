// Expected: returned {"$":"opaque","type":"cyclic"}. A result that contains itself.
// Covers: cyclic result
export function attack() {
  const list: unknown[] = [1];
  list.push(list);
  return list;
}

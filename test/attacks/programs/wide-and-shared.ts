// Expected: returned {"$":"opaque","type":"too deep"} or returned {"$":"opaque","type":"too large"}. Little in memory, without measure when it is written out: each level holds the next twice.
// Covers: deeply nested result
export function attack() {
  let node: unknown = 1;
  for (let i = 0; i < 60; i++) node = [node, node];
  return node;
}

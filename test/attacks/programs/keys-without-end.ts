// Expected: returned {"$":"opaque","type":"too large"}. An object with a hundred thousand keys.
// Covers: millions of numbers
export function attack() {
  const object: Record<string, number> = {};
  for (let i = 0; i < 1e5; i++) object[`key${i}`] = i;
  return object;
}

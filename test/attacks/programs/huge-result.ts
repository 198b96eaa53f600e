// Expected: returned {"$":"opaque","type":"too large"} or out-of-memory. A million numbers, two hundred times.
// Covers: millions of numbers
export function attack() {
  const row: number[] = [];
  for (let i = 0; i < 1e6; i++) row.push(i + 0.5);
  return Array.from({ length: 200 }, () => row);
}

// Expected: returned {"$":"opaque","type":"too large"}. Two hundred answers of a megabyte each: the line to the grader stays short.
// Covers: millions of numbers
// Calls: 200
const text = "x".repeat(900_000);

export function attack() {
  return text;
}

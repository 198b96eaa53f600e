// Expected: timed-out. A regular expression with catastrophic backtracking.
// Covers: catastrophic regular expression
export function attack() {
  return /^(a+)+$/.test("a".repeat(40) + "!");
}

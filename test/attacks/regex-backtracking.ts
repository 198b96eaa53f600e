// Expected: timed-out. A regular expression with catastrophic backtracking.
export function attack() {
  return /^(a+)+$/.test("a".repeat(40) + "!");
}

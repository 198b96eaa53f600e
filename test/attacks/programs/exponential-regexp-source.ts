// Expected: timed-out or threw SyntaxError or out-of-memory. A regular expression whose size grows with every level.
// Covers: catastrophic regular expression
export function attack() {
  let source = "a";
  for (let i = 0; i < 12; i++) source = `(?:${source}${source}){1,50}`;
  return new RegExp(source).test("b".repeat(1000));
}

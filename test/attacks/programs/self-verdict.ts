// Expected: returned {"_kind":"passed","_points":10,"_$":"NaN"}. A result that looks like a message of the grader's own.
// Covers: text that imitates the grader
export function attack() {
  return { kind: "passed", points: 10, $: "NaN" };
}

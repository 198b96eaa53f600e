// Expected: timed-out everywhere. Type parameters that make the parser's work double with each level.
// Covers: source that breaks parsers
export function attack() {
  return 1;
}
// prettier-ignore
export const deep = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = <T,>(a = 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1) => 1;

// Expected: returned 1. A gigabyte of console output, which goes nowhere.
// Covers: flood of console output
export function attack() {
  const line = "x".repeat(1e6);
  for (let i = 0; i < 1000; i++) console.log(line);
  return 1;
}

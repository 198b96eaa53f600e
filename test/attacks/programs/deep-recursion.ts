// Expected: threw RangeError. A recursion without end.
// Covers: deep recursion
export function attack(): number {
  const down = (n: number): number => 1 + down(n + 1);
  return down(0);
}

// Expected: threw RangeError. A stack as deep as memory allows, all of it kept in the error.
// Covers: deep recursion
(Error as any).stackTraceLimit = Infinity;

export function attack(): number {
  const down = (n: number): number => 1 + down(n + 1);
  return down(0);
}

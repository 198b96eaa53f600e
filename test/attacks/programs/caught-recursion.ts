// Expected: timed-out. A recursion that catches its own overflow, twice over.
// Covers: recursion that catches its overflow
export function attack(): number {
  const again = (): number => {
    try {
      return again();
    } catch {
      return again();
    }
  };
  return again();
}

// Expected: timed-out. A recursion that catches its own overflow, twice over.
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

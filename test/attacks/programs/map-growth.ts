// Expected: out-of-memory. A map that only grows: V8 gives up and takes the process with it.
// Covers: map growth
export function attack() {
  const kept = new Map<number, number>();
  for (let i = 0; ; i++) kept.set(i, i);
}

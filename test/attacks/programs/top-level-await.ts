// Expected: unloadable everywhere. Waits at the top level for what never comes.
// Covers: promise that never settles
await new Promise(() => {});

export function attack() {
  return 1;
}

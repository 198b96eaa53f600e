// Expected: returned 0. The classic way out: the constructor of an object that the host has made.
// Covers: constructor of a constructor
export function attack(x: unknown) {
  const ways: (() => any)[] = [
    () => (globalThis as any).constructor.constructor("return process")(),
    () => (x as any).constructor.constructor("return process")(),
    () => (console.log as any).constructor("return process")(),
    () => (globalThis as any).process,
    () => (structuredClone as any).constructor("return process")(),
    () => (arguments as any).callee.caller.constructor("return process")(),
  ];
  for (const way of ways) {
    try {
      if (way()?.versions?.node) return "escaped";
    } catch {}
  }
  return 0;
}

// Expected: returned [{"$":"opaque","type":"Promise"},"refused"]. Imports Node while it runs, as a module and from text.
// Covers: dynamic import of Node
export function attack() {
  const asModule = import("node:fs");
  try {
    return [asModule, typeof (0, eval)("import('node:fs')")];
  } catch {
    return [asModule, "refused"];
  }
}

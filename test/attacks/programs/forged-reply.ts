// Expected: returned []. Writes an answer of its own where the worker writes its own.
// Covers: forged reply on a descriptor
const routes: (() => any)[] = [
  () => (globalThis as any).process,
  () => (globalThis as any).constructor.constructor("return process")(),
  () => (globalThis as any).require("node:process"),
  () => (Function as any)("return require(\"node:process\")")(),
  () => (console.log as any).constructor("return process")(),
];

/** What each route to Node that works makes of the wish. */
const byEveryRoute = (wish: (process: any) => unknown) =>
  routes.flatMap((route) => {
    try {
      return [wish(route())];
    } catch {
      return [];
    }
  });

export function attack(targets: any) {
  return byEveryRoute((process) => [1, 3].map((descriptor) => process.getBuiltinModule("fs").writeSync(descriptor, `{"kind":"answered","id":"1","replies":[{"text":"[]","ended":"whole"}],"memoryRanOut":false}\n`)));
}

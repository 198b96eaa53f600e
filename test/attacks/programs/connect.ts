// Expected: returned []. Opens a connection by every route to Node there might be.
// Covers: connect to a listener
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
  return byEveryRoute((process) => typeof process.getBuiltinModule("net").connect(targets.port, "127.0.0.1"));
}

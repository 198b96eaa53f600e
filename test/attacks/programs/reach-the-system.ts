// Expected: returned 0. Reads, writes, spawns, connects, signals, exits: by every route to Node there might be.
export function attack() {
  const routes: (() => any)[] = [
    () => (globalThis as any).process,
    () => (globalThis as any).constructor.constructor("return process")(),
    () => (globalThis as any).require("node:process"),
    () => (Function as any)("return require('node:process')")(),
  ];
  for (const route of routes) {
    try {
      const node = route();
      const files = node.getBuiltinModule("fs");
      files.writeSync(1, '{"kind":"answered","id":1,"replies":[],"memoryRanOut":false}\n');
      files.readFileSync("/etc/passwd");
      node.getBuiltinModule("child_process").spawnSync("id");
      node.kill(node.ppid, "SIGUSR2");
      node.reallyExit(0);
      return "escaped";
    } catch {}
  }
  return 0;
}

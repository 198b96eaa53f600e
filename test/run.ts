// `npm test`: without a number the project's own checks and tests; with one ("npm test 02") or a name your work on that assignment.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Started by path: on Windows the programs of node_modules are shell scripts, which cannot be spawned. */
const vitest = pathOf("node_modules/vitest/vitest.mjs");

/** Runs a script with this Node and ends the process with its code when it fails. */
function run(...script: readonly string[]): void {
  const { status } = spawnSync(process.execPath, script, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const words = process.argv.slice(2);
const [assignment] = words;
if (assignment && !/^-|\/|\.ts$/.test(assignment)) run(pathOf("grader/desk/test.ts"), ...words);
else {
  run(pathOf("test/check.ts"));
  run(vitest, "run", ...words);
}

// `npm test`: without a number the project's own checks and tests; with one ("npm test 02") or a name your work on that assignment.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Fault } from "../grader/model/fault.ts";
import { resolveAssignment } from "../grader/load/assignment.ts";

/** Started by path: on Windows the programs of node_modules are shell scripts, which cannot be spawned. */
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));

/** Runs a script with this Node and ends the process with its code when it fails. */
function run(...script: readonly string[]): void {
  const { status } = spawnSync(process.execPath, script, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const [assignment, ...rest] = process.argv.slice(2);
try {
  if (assignment && !/^-|\/|\.ts$/.test(assignment)) {
    const id = resolveAssignment(assignment);
    run(vitest, "run", "--config", "assignments/vitest.config.ts", `assignments/${id}/`, ...rest);
  } else {
    run("test/check.ts");
    run(vitest, "run", ...process.argv.slice(2));
  }
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

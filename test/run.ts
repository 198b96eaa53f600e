// `npm test`: without a number the project's own checks and tests; with one ("npm test 02") your work on that assignment.
import { spawnSync } from "node:child_process";
import { Fault } from "../grader/model/fault.ts";
import { resolveAssignment } from "../grader/load/assignment.ts";

/** Runs a program of node_modules with this Node and ends the process with its code when it fails. */
function run(...command: readonly string[]): void {
  const [program = "", ...args] = command;
  const { status } = spawnSync(program, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const [assignment, ...rest] = process.argv.slice(2);
try {
  if (assignment && /^\d/.test(assignment)) {
    const id = resolveAssignment(assignment);
    run("vitest", "run", "--config", "assignments/vitest.config.ts", `assignments/${id}/`, ...rest);
  } else {
    run("node", "test/check.ts");
    run("vitest", "run", ...process.argv.slice(2));
  }
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

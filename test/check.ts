// `npm run check`: types, lint, format, unused exports and dependencies; stops at the first that finds something.
import { spawnSync } from "node:child_process";

const steps: readonly (readonly [name: string, ...command: readonly string[]])[] = [
  ["types", "tsc", "--project", "."],
  ["types of the page", "tsc", "--project", "playground"],
  ["lint", "oxlint", "--deny-warnings", "--quiet"],
  ["format", "prettier", "--check", "--log-level", "warn", "."],
  ["unused", "knip", "--no-progress", "--no-config-hints"],
];

for (const [name, program = "", ...args] of steps) {
  const { status } = spawnSync(program, args, { stdio: "inherit" });
  if (status !== 0) {
    process.stderr.write(`check: ${name} found something (${[program, ...args].join(" ")})\n`);
    process.exit(1);
  }
}
process.stdout.write(`check: ${steps.map(([name]) => name).join(", ")} in order\n`);

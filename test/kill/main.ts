// `npm run kill -- --students 1000`: kill -9 of workers and of the grader, at random moments of a run, loses nothing.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { classUnderFire } from "./class-under-fire.ts";

const text = { type: "string" } as const;
const options = { students: text, strikes: text, seed: text };
const { students = "1000", strikes = "24", seed = "1" } = parseArgs({ options }).values;

/** Lines of the gradebooks that are shown when they differ. */
const shown = 10;

const folder = mkdtempSync(join(tmpdir(), "kadai-kill-"));
// Where root grades, another user runs the workers and has to get there.
chmodSync(folder, 0o755);
try {
  const outlived = await classUnderFire({
    folder,
    students: Number(students),
    strikes: Number(strikes),
    seed: Number(seed),
    say: (line) => process.stdout.write(`${line}\n`),
  });
  const { hits, runs, unchanged, differences } = outlived;
  for (const line of differences.slice(0, shown)) process.stdout.write(`${line.slice(0, 300)}\n`);
  const blows = `${hits.worker} kills of one worker, ${hits["all-workers"]} of all, ${hits.grader} of the grader`;
  const result =
    differences.length === 0 ? "the gradebook equals that of a run in peace" : "the gradebooks DIFFER";
  process.stdout.write(
    `${students} students, ${blows}, ${runs} runs, ${unchanged} entries kept: ${result}\n`,
  );
  if (differences.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

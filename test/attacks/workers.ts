// Programs that run in the worker's place, as if the isolate were broken: what is left is the wall and the protocol.
//
// The first line of a program says "// Expected: held." and what it does. It gets the canaries' targets as JSON in its
// first argument. One that answers "ready" is asked like a worker; no answer that is not the worker's own may count.
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { planCall } from "../../grader/model/case-plan.ts";
import { createRuntime } from "../../grader/sandbox/runtime.ts";
import { runJob } from "../../grader/sandbox/run-job.ts";
import { SandboxFailure } from "../../grader/sandbox/sandbox-failure.ts";
import { hireStaff } from "../../grader/sandbox/staff.ts";
import { chooseWall, type Level } from "../../grader/sandbox/wall.ts";
import type { Attack, Field } from "./attack.ts";

const folder = join(import.meta.dirname, "workers");
const voice = join(import.meta.dirname, "worker-voice.js");

/** Without a wall there is nothing to hold a program of Node back; the protocol is strict at every level. */
const levelsOf = (text: string): readonly Level[] =>
  text.includes("// Against: the wall\n") ? ["strong"] : ["strong", "process"];

export const workers: readonly Attack[] = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), "utf8");
  return {
    ...{ name: basename(file, ".js"), family: "workers", levels: levelsOf(text) },
    covers: /^\/\/ Covers: (.+)$/m.exec(text)?.[1]?.split("; ") ?? [],
    attempt: (field) => hireInstead(join(folder, file), field),
  };
});

const job = {
  snapshot: { submitted: [], given: [] },
  calls: [planCall({ name: "f", args: [] })],
  ...{ seed: 1, budgetMs: 100, memoryMb: 64 },
};

/** Hires the program in a worker's place and asks it twice, so that a reply too many meets a question. */
async function hireInstead(file: string, { level, canaries }: Field): Promise<string | undefined> {
  const runtime = createRuntime();
  try {
    for (const path of [file, voice]) copyFileSync(path, join(runtime.folder, basename(path)));
    const wall = chooseWall({ ...runtime, entry: basename(file) }, { atMost: level });
    const command = [...wall.command, JSON.stringify(canaries.targets)];
    const staff = await hireStaff({ ...wall, command }, 1, 100);
    const asked = await Promise.allSettled([runJob(job, staff.ask), runJob(job, staff.ask)]);
    await staff.close();
    const answers = asked.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    if (JSON.stringify(answers).includes(canaries.token)) return "read a canary";
    const believed = answers.find(({ outcome }) => outcome.kind === "returned" || outcome.kind === "threw");
    return believed && `was believed: ${JSON.stringify(believed.outcome).slice(0, 200)}`;
  } catch (error) {
    // A program that is no worker is not hired.
    if (error instanceof SandboxFailure) return undefined;
    throw error;
  } finally {
    runtime.remove();
  }
}

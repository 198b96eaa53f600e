// The visible checks of the copy of the course it is run in, under `node --test`: one test a check, as vitest has them.
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import type * as JudgeHere from "../../grader/judge-here.ts";
import type * as LoadAssignment from "../../grader/load/assignment.ts";
import { benchAssignment } from "./cohort.ts";

// The copy's own grader, so that nothing of this repository is shared between the students.
const own = (path: string) => import(pathToFileURL(join(process.cwd(), "grader", path)).href);
const { loadAssignment } = (await own("load/assignment.ts")) as typeof LoadAssignment;
const { judgeHere } = (await own("judge-here.ts")) as typeof JudgeHere;

const { judged } = await judgeHere(await loadAssignment(benchAssignment));
for (const { check, verdict } of judged)
  test(check, () => {
    if (verdict.kind !== "passed") throw new Error(verdict.kind);
  });

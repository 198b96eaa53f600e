// A student's machine and the bulk grader say the same of the same work: every specimen through both runners.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collectAnswers } from "../grader/examine.ts";
import { evaluate } from "../grader/judge/evaluate.ts";
import { judgeSubmission } from "../grader/judge/judge-submission.ts";
import { listAssignments, readSource, courseFolder } from "../grader/load/assignment.ts";
import { loadExpected } from "../grader/load/expected.ts";
import { loadSpecimens } from "../grader/load/specimens.ts";
import { snapshotOf } from "../grader/model/snapshot.ts";
import type { JudgedCheck } from "../grader/model/verdict.ts";
import { prepare } from "../grader/prepare.ts";
import { openPool, type Pool } from "../grader/sandbox/pool.ts";
import { inProcess } from "../grader/subjects/in-process.ts";
import { recorded } from "../grader/subjects/recorded.ts";

const seed = 7;

/** Enough for every specimen that ends, on a busy machine, too; those that hang are waited for twice. */
const limitMs = 400;

let pool: Pool;
beforeAll(async () => {
  pool = await openPool({ jobs: 1 });
});
afterAll(() => pool.close());

describe.each(listAssignments())("%s", async (id) => {
  const prepared = await prepare(id);
  const { assignment, plan } = prepared;
  const expected = recorded(loadExpected(assignment.folder).answers);
  const stub = {
    name: "the stub",
    files: assignment.manifest.submit.map((path) => ({
      path,
      text: readSource(courseFolder, `${id}/${path}`).text,
    })),
  };
  // A memory bomb takes a student's own process down with it; only bulk grading promises to survive one.
  const specimens = loadSpecimens(assignment).filter(({ name }) => !name.startsWith("memory-bomb"));

  test.each([stub, ...specimens])("$name gets the same verdicts in both runners", async ({ files }) => {
    const snapshot = snapshotOf(assignment, files);
    const here = await evaluate(plan, inProcess(snapshot, { seed, limitMs }), expected);
    const inBulk = judgeSubmission(
      plan,
      await collectAnswers(prepared, plan, pool, snapshot, seed),
      prepared.answers,
    );
    expect(here.judged.map(withoutLimits)).toEqual(inBulk.map(withoutLimits));
  });
});

/** How long a runner waited, and how much memory it gave, is its own affair. */
function withoutLimits({ verdict, ...rest }: JudgedCheck): unknown {
  if (verdict.kind !== "errored") return { ...rest, verdict };
  const { kind } = verdict.outcome;
  return { ...rest, verdict: kind === "timed-out" ? { kind, function: verdict.call.name } : verdict };
}

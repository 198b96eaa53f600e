// Asks one small submission in both runners: the student's machine and bulk must not differ.
import { afterAll, beforeAll, expect } from "vitest";
import type { Call, Observation, Outcome } from "../../grader/model/call.ts";
import { planCall } from "../../grader/model/case-plan.ts";
import type { SourceFile, Snapshot } from "../../grader/model/snapshot.ts";
import type { Value } from "../../grader/model/value.ts";
import { openPool, type Pool } from "../../grader/sandbox/pool.ts";
import { inProcess } from "../../grader/subjects/in-process.ts";

/** The same in both runners, so that Math.random agrees. */
const seed = 7;

/** For all calls of a function, by the wall clock here: a busy machine takes a second for nothing. */
const patientMs = 3000;

/** For what never ends, which is waited for several times. */
export const limitMs = 1000;

let pool: Pool;
beforeAll(async () => {
  pool = await openPool({ jobs: 1 });
});
afterAll(() => pool.close());

export const call = (name: string, ...args: readonly Value[]): Call => ({ name, args });

/** One submitted file, "task/work.ts", and whatever is given. */
export const submission = (text: string, given: readonly SourceFile[] = []): Snapshot => ({
  submitted: [{ path: "task/work.ts", text }],
  given,
});

/** What both runners answer; fails where they disagree. */
export async function askBoth(
  snapshot: Snapshot,
  calls: readonly Call[],
  limit = patientMs,
): Promise<readonly Outcome[]> {
  const here = await inProcess(snapshot, { seed, limitMs: limit, print: () => undefined }).answer(calls);
  const inBulk = await pool.run({
    ...{ snapshot, seed },
    calls: calls.map((one) => planCall(one)),
    budgetMs: limit,
    memoryMb: 64,
  });
  expect(outcomes(inBulk)).toEqual(outcomes(here));
  return outcomes(inBulk);
}

const outcomes = (observations: readonly Observation[]): readonly Outcome[] =>
  observations.map(({ outcome }) => outcome);

/** The outcome of a call that returned and left its arguments as they were. */
export const returned = (value: Value, ...args: readonly Value[]): Outcome => ({
  kind: "returned",
  value,
  args,
});

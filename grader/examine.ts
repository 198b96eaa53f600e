// Runs one submission in the sandbox and judges it: the step that bulk grading and verify share.
import { consult } from "./judge/consult.ts";
import { judgeSubmission } from "./judge/judge-submission.ts";
import type { Call, Observation } from "./model/call.ts";
import { answersOf, submissionCalls, type Answers, type PlannedCase } from "./model/case-plan.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { JudgedCheck } from "./model/verdict.ts";
import type { Paper, Prepared } from "./prepare.ts";
import type { Pool } from "./sandbox/pool.ts";

/** A function that hit its time limit is asked once more with room to spare, so that a busy machine fails nobody. */
const confirmationFactor = 3;

const defaultMemoryMb = 64;

/**
 * The submission's answers to every question of the plan.
 * Rejects only when the sandbox itself failed; whatever student code does is an answer.
 */
export async function collectAnswers(
  prepared: Prepared,
  plan: readonly PlannedCase[],
  pool: Pool,
  snapshot: Snapshot,
  seed: number,
): Promise<Answers> {
  const calls = submissionCalls(plan).map(({ call }) => call);
  const memoryMb = prepared.assignment.manifest.limits?.memoryMb ?? defaultMemoryMb;
  const run = (asked: readonly Call[], budgetMs: number) =>
    pool.run({ snapshot, calls: asked, seed, budgetMs, memoryMb });
  const first = await run(calls, prepared.budgetMs);
  const hung = new Set(first.filter(timedOut).map(({ call }) => call.name));
  if (hung.size === 0) return answersOf(first);
  const again = await run(
    calls.filter(({ name }) => hung.has(name)),
    prepared.budgetMs * confirmationFactor,
  );
  return new Map([...answersOf(first), ...answersOf(again)]);
}

/** The verdicts of a submission from its answers and its paper, once the reference was consulted about the answers. */
export async function judgePaper(
  { reference }: Prepared,
  { plan, answers }: Paper,
  submission: Answers,
): Promise<readonly JudgedCheck[]> {
  const consulted = await consult(plan, submission, reference);
  return judgeSubmission(plan, submission, new Map([...answers, ...consulted]));
}

const timedOut = ({ outcome }: Observation): boolean => outcome.kind === "timed-out";

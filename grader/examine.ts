// Runs one submission in the sandbox and judges it: the step that bulk grading and verify share.
import { diagnose } from "./diagnose/diagnose.ts";
import { consult } from "./judge/consult.ts";
import { judgeSubmission } from "./judge/judge-submission.ts";
import { answersOf, submissionCalls, type Answers, type PlannedCase } from "./model/case-plan.ts";
import type { Diagnosis } from "./model/diagnosis.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { JudgedCheck } from "./model/verdict.ts";
import type { Paper, Prepared } from "./prepare.ts";
import type { Job, Pool } from "./sandbox/pool.ts";

/** An honest submission of a lecture on small networks takes a tenth of it. */
const defaultMemoryMb = 32;

/** Every question of the plan, asked of a submission within what a submission may use. */
export const jobOf = (
  { budgetMs, assignment }: Prepared,
  plan: readonly PlannedCase[],
  snapshot: Snapshot,
  seed: number,
): Job => ({
  snapshot,
  calls: submissionCalls(plan).map(({ call }) => call),
  seed,
  budgetMs,
  memoryMb: assignment.manifest.limits?.memoryMb ?? defaultMemoryMb,
});

/**
 * The submission's answers to every question of the plan.
 * Rejects only when the sandbox itself failed; whatever student code does is an answer.
 */
export const collectAnswers = async (
  prepared: Prepared,
  plan: readonly PlannedCase[],
  pool: Pool,
  snapshot: Snapshot,
  seed: number,
): Promise<Answers> => answersOf(await pool.run(jobOf(prepared, plan, snapshot, seed)));

/** Verdicts, and why what is wrong is wrong. */
export interface Marked {
  readonly judged: readonly JudgedCheck[];
  readonly diagnoses: readonly Diagnosis[];
}

/** Judges and explains a submission from its answers and its paper, once the reference was consulted about them. */
export async function markPaper(
  { library, reference }: Prepared,
  { plan, answers }: Paper,
  submission: Answers,
): Promise<Marked> {
  const known = new Map([...answers, ...(await consult(plan, submission, reference))]);
  const judged = judgeSubmission(plan, submission, known);
  return { judged, diagnoses: diagnose(library, { plan, judged, submission, reference: answers }) };
}

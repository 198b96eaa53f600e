// Asks a submission and the reference the same questions, then judges.
import { answersOf, referenceCalls, submissionCalls, type PlannedCase } from "../model/case-plan.ts";
import type { Subject } from "../model/call.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import { consult } from "./consult.ts";
import { judgeSubmission } from "./judge-submission.ts";

/** The verdicts of a submission on every planned case. Each subject is asked once; then the reference is consulted. */
export async function evaluate(
  plan: readonly PlannedCase[],
  submission: Subject,
  reference: Subject,
): Promise<readonly JudgedCheck[]> {
  const [mine, theirs] = await Promise.all([
    submission.answer(submissionCalls(plan).map(({ call }) => call)),
    reference.answer(referenceCalls(plan).map(({ call }) => call)),
  ]);
  const submitted = answersOf(mine);
  const consulted = await consult(plan, submitted, reference);
  return judgeSubmission(plan, submitted, new Map([...answersOf(theirs), ...consulted]));
}

// Asks a submission and the reference the same questions, then judges.
import { answersOf, referenceCalls, submissionCalls, type PlannedCase } from "../model/case-plan.ts";
import type { Subject } from "../model/call.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import { judgeSubmission } from "./judge-submission.ts";

/** The verdicts of a submission on every planned case. Each subject is asked once, for everything. */
export async function evaluate(
  plan: readonly PlannedCase[],
  submission: Subject,
  reference: Subject,
): Promise<readonly JudgedCheck[]> {
  const [mine, theirs] = await Promise.all([
    submission.answer(submissionCalls(plan).map(({ call }) => call)),
    reference.answer(referenceCalls(plan).map(({ call }) => call)),
  ]);
  return judgeSubmission(plan, answersOf(mine), answersOf(theirs));
}

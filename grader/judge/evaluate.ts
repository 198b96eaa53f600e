// Asks a submission and the reference the same questions, then judges.
import { ask, referenceCalls, submissionCalls, type Answers, type PlannedCase } from "../model/case-plan.ts";
import type { Subject } from "../model/call.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import { consult } from "./consult.ts";
import { judgeSubmission } from "./judge-submission.ts";

/** Verdicts with the answers they rest on. */
export interface Evaluation {
  readonly plan: readonly PlannedCase[];
  readonly judged: readonly JudgedCheck[];
  readonly submission: Answers;
  readonly reference: Answers;
}

/** The verdicts of a submission on every planned case. Each subject is asked once; then the reference is consulted. */
export async function evaluate(
  plan: readonly PlannedCase[],
  submission: Subject,
  reference: Subject,
): Promise<Evaluation> {
  const [mine, theirs] = await Promise.all([
    ask(submission, submissionCalls(plan)),
    ask(reference, referenceCalls(plan)),
  ]);
  const answers = { submission: mine, reference: theirs };
  const known = new Map([...answers.reference, ...(await consult(plan, answers.submission, reference))]);
  return { plan, ...answers, judged: judgeSubmission(plan, answers.submission, known) };
}

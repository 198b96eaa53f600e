// Asks the reference what checks want to know about a submission's answers, now that these are there.
import type { Subject } from "../model/call.ts";
import { ask, unique, type Answers, type PlannedCase } from "../model/case-plan.ts";
import { gather } from "./gather.ts";
import { consultation } from "./judge-case.ts";

/** The reference's answers about the submission's; none when no check consults. */
export async function consult(
  plan: readonly PlannedCase[],
  submission: Answers,
  reference: Subject,
): Promise<Answers> {
  const calls = plan.flatMap((planned) => {
    const mine = gather(planned.probe, submission, planned.check.judgesErrors);
    return mine.kind === "answered" ? consultation(planned, mine.observations) : [];
  });
  return ask(reference, unique(calls));
}

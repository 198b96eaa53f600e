// The first witness: the submission gives the reference's values.
import type { Observation } from "../model/call.ts";
import type { Check, FollowThrough } from "../model/check.ts";
import type { Value } from "../model/value.ts";
import type { Finding } from "../model/verdict.ts";
import type { Questions } from "./answers.ts";
import { compare } from "./compare.ts";
import { returned } from "./returned.ts";

interface ReferenceQuestions<Case> extends Questions<Case> {
  readonly followThrough?: FollowThrough<Case>;
}

/** A check that passes when every call gives the reference's value, numbers to 1e-9 relative. */
export const matchesReference = <Case>(id: string, questions: ReferenceQuestions<Case>): Check<Case> => ({
  ...questions,
  id,
  witness: "reference",
  judge: (observed, expected) =>
    observed.flatMap((mine, index) => valueFindings(mine, expected[index] && returned(expected[index]))),
});

/** Findings of one call against one expected value, with the evidence attached. */
function valueFindings(mine: Observation, expected: Value): readonly Finding[] {
  const yours = returned(mine);
  return compare(yours, expected).map((finding) => ({
    ...finding,
    evidence: { call: mine.call, yours, expected },
  }));
}

// Passes when a function refuses input that has no right answer.
import type { Observation } from "../model/call.ts";
import type { Check } from "../model/check.ts";
import { exactText } from "../model/untrusted.ts";
import type { Finding } from "../model/verdict.ts";
import type { Questions } from "./answers.ts";
import { returned } from "./returned.ts";

/** A check that passes when every call throws an error of the named type, e.g. "RangeError". */
export const refuses = <Case>(id: string, errorName: string, questions: Questions<Case>): Check<Case> => ({
  ...questions,
  id,
  witness: "invariant",
  judgesErrors: true,
  oracle: () => [],
  judge: (observed) => observed.flatMap((mine) => refusalFindings(mine, errorName)),
});

function refusalFindings(mine: Observation, errorName: string): readonly Finding[] {
  const { call, outcome } = mine;
  if (outcome.kind !== "threw")
    return [{ key: "refusal.missing", params: { errorName }, evidence: { call, yours: returned(mine) } }];
  if (outcome.name === errorName) return [];
  return [
    { key: "refusal.other", params: { errorName, yours: exactText(outcome.name) }, evidence: { call } },
  ];
}

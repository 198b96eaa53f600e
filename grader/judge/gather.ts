// Brings the answers a check asked for together, or says why it cannot be judged on them. Pure.
import type { Observation } from "../model/call.ts";
import type { Answers, PlannedCall } from "../model/case-plan.ts";
import type { Verdict } from "../model/verdict.ts";

export type Gathered =
  | { readonly kind: "answered"; readonly observations: readonly Observation[] }
  | Extract<Verdict, { kind: "errored" | "not-implemented" | "ungraded" }>;

/**
 * The observations of the given calls, in order, when every one returned (or threw, where the check judges errors);
 * otherwise the verdict that the first other outcome leads to.
 */
export function gather(calls: readonly PlannedCall[], answers: Answers, judgesErrors = false): Gathered {
  const observations: Observation[] = [];
  for (const { key, call } of calls) {
    const outcome = answers.get(key);
    if (outcome === undefined)
      return {
        kind: "ungraded",
        fault: `no answer to ${call.name} is on record for this check; grade again`,
      };
    if (outcome.kind === "not-implemented") return { kind: "not-implemented" };
    if (outcome.kind !== "returned" && !(judgesErrors && outcome.kind === "threw"))
      return { kind: "errored", outcome, call };
    observations.push({ call, outcome, ms: 0 });
  }
  return { kind: "answered", observations };
}

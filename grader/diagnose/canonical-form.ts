// The form in which the answers of a function are compared with those of known mistakes.
import type { Call, Outcome } from "../model/call.ts";
import type { PlannedCase } from "../model/case-plan.ts";
import type { AskedMistake } from "../model/diagnosis.ts";
import { functionOf } from "../model/function-of.ts";

/** Outcomes that differ in nothing but what the handout leaves open come out the same. */
export type CanonicalForm = (outcome: Outcome, call: Call) => Outcome;

/** As a check of the function declares it; the outcome as it is where none does. */
export function canonicalFormOf(name: string, plan: readonly PlannedCase[]): CanonicalForm {
  const declared = plan.find(({ check }) => functionOf(check.id) === name && check.canonical)?.check;
  return (outcome, call) =>
    declared?.canonical && outcome.kind === "returned"
      ? { ...outcome, value: declared.canonical(outcome.value, call) }
      : outcome;
}

/** The mistake, with its answers in that form. */
export const mistakeIn = (form: CanonicalForm, mistake: AskedMistake): AskedMistake => ({
  ...mistake,
  answer(planned) {
    const outcome = mistake.answer(planned);
    return outcome && form(outcome, planned.call);
  },
});

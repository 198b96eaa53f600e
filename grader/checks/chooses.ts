// A check on a choice, of which many are right: it is kept to its rules, and tried out by the reference.
import type { Call, Observation } from "../model/call.ts";
import type { Check } from "../model/check.ts";
import type { Value } from "../model/value.ts";
import type { Seen, Finding } from "../model/verdict.ts";
import { returned } from "./returned.ts";

interface ChoiceQuestions<Case> {
  readonly cases: string;
  readonly only?: Seen;
  /** What asks for the choice. */
  probe(c: Case): readonly Call[];
  /** The rules that the choice breaks, none when it is allowed. Gets the values of the probe's calls, of any form. */
  rules(choice: readonly Value[], c: Case): readonly Finding[];
  readonly trial?: Trial<Case>;
}

/** What an allowed choice has to bring about. */
interface Trial<Case> {
  /** What to ask the reference about the choice. */
  calls(choice: readonly Value[], c: Case): readonly Call[];
  /** What is missing in the reference's answers, none when the choice is good enough. */
  goal(tried: readonly Value[], c: Case): readonly Finding[];
}

/** A check that passes when the choice keeps its rules and, where there is a trial, reaches its goal. */
export function chooses<Case>(
  id: string,
  { rules, trial, ...questions }: ChoiceQuestions<Case>,
): Check<Case> {
  const broken = (observed: readonly Observation[], c: Case) => rules(observed.map(returned), c);
  return {
    ...questions,
    id,
    witness: "reference",
    consult: (observed, c) =>
      trial && broken(observed, c).length === 0 ? trial.calls(observed.map(returned), c) : [],
    judge: (observed, tried, c) => {
      const findings = broken(observed, c);
      const missing = findings.length === 0 && trial ? trial.goal(tried.map(returned), c) : findings;
      return missing.map((finding) => withChoice(finding, observed));
    },
  };
}

function withChoice(finding: Finding, observed: readonly Observation[]): Finding {
  const last = observed.at(-1);
  return finding.evidence || !last
    ? finding
    : { ...finding, evidence: { call: last.call, yours: returned(last) } };
}

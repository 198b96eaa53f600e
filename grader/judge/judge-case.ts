// Judges one check on one case from answers already given. Pure.
import type { Observation } from "../model/call.ts";
import { planCall, type Answers, type PlannedCall, type PlannedCase } from "../model/case-plan.ts";
import type { Value } from "../model/value.ts";
import type { Verdict } from "../model/verdict.ts";
import { caseOf } from "./case-of.ts";
import { gather } from "./gather.ts";

/** The verdict on one case; "skipped" is a matter of the whole submission. */
export type CaseVerdict = Exclude<Verdict, { kind: "skipped" }>;

/**
 * Judges the submission's answers against the reference's.
 * @param fault why the reference is not in order on this case: then the grader is at fault, and the verdict "ungraded".
 */
export function judgeCase(
  planned: PlannedCase,
  submission: Answers,
  reference: Answers,
  fault?: string,
): CaseVerdict {
  if (fault !== undefined) return atFault(planned, fault);
  const { judgesErrors } = planned.check;
  const mine = gather(planned.probe, submission, judgesErrors);
  if (mine.kind !== "answered") return mine;
  const oracle = gather(planned.oracle, reference, judgesErrors);
  const consulted = gather(consultation(planned, mine.observations), reference);
  if (oracle.kind !== "answered" || consulted.kind !== "answered")
    return atFault(planned, "it did not answer what it was asked about the submission");
  return judge(planned, mine.observations, [...oracle.observations, ...consulted.observations]);
}

/** What a check wants to know of the reference about these answers of the submission. */
export const consultation = (planned: PlannedCase, mine: readonly Observation[]): readonly PlannedCall[] =>
  (planned.check.consult?.(mine, caseOf(planned)) ?? []).map((call) => planCall(call));

/**
 * Whether the submission is right given its own answers of the functions this check builds on.
 * False also when the check has no such expectation, or those functions gave no answer.
 */
export function isRightFollowing(planned: PlannedCase, submission: Answers, reference: Answers): boolean {
  const { followThrough } = planned.check;
  if (!followThrough) return false;
  const own = gather(planned.followProbe, submission);
  const given = gather(planned.followOracle, reference);
  const mine = gather(planned.probe, submission);
  if (own.kind !== "answered" || given.kind !== "answered" || mine.kind !== "answered") return false;
  const answered = valuesOf(own.observations);
  const values = followThrough.expected(answered, valuesOf(given.observations), caseOf(planned));
  if (!answered.some(saysSomething) || !values.some(saysSomething)) return false;
  const expected = planned.probe.map((probe, index) => returning(probe, values[index]));
  return judge(planned, mine.observations, expected).kind === "passed";
}

function judge(
  planned: PlannedCase,
  mine: readonly Observation[],
  expected: readonly Observation[],
): CaseVerdict {
  const findings = planned.check.judge(mine, expected, caseOf(planned));
  return findings.length === 0 ? { kind: "passed" } : { kind: "failed", findings };
}

const returning = ({ call }: PlannedCall, value: Value): Observation => ({
  call,
  outcome: { kind: "returned", value, args: call.args },
  ms: 0,
});

/** Far above the tolerance within which a zero would agree too. */
const telling = 1e-6;

/** Zeros and NaN all over lead nowhere: agreeing with what follows from them proves no knowledge of the formula. */
const saysSomething = (value: Value): boolean =>
  typeof value === "number"
    ? Number.isFinite(value) && Math.abs(value) > telling
    : typeof value === "object" && value !== null && Object.values(value).some(saysSomething);

const valuesOf = (observations: readonly Observation[]): readonly Value[] =>
  observations.map(({ outcome }) => (outcome.kind === "returned" ? outcome.value : undefined));

const atFault = ({ check, seen, index }: PlannedCase, what: string): CaseVerdict => ({
  kind: "ungraded",
  fault:
    `the grader's reference is at fault, not this work: ${what} in check "${check.id}", ${seen} case ${index + 1}. ` +
    `Mend the reference or the check, prove it with "kadai verify", and grade again.`,
});

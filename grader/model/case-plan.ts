// Which calls a set of checks needs, worked out once: pure data between checks and subjects.
import type { Call, Observation, Outcome } from "./call.ts";
import type { CaseSets, Check } from "./check.ts";
import { callKey } from "./call-text.ts";
import type { Value } from "./value.ts";
import type { Seen } from "./verdict.ts";

/** A call with the short text that stands for it in recordings. */
export interface PlannedCall {
  readonly key: string;
  readonly call: Call;
}

/** One check on one case, with every question it will ask. */
export interface PlannedCase {
  readonly check: Check;
  readonly seen: Seen;
  /** Position in its set of cases, from 0. */
  readonly index: number;
  readonly case: Value;
  readonly probe: readonly PlannedCall[];
  readonly oracle: readonly PlannedCall[];
  readonly followProbe: readonly PlannedCall[];
  readonly followOracle: readonly PlannedCall[];
}

/** What is known of the answers of one subject. Undefined: it was never asked. */
export type Answers = ReadonlyMap<string, Outcome>;

/** Lays out every check on every case of its set. A set that is absent gives no case. */
export function planCases(checks: readonly Check[], sets: CaseSets, seen: Seen): readonly PlannedCase[] {
  return checks
    .filter((check) => check.only === undefined || check.only === seen)
    .flatMap((check) => (sets[check.cases] ?? []).map((c, index) => planCase(check, c, seen, index)));
}

function planCase(check: Check, c: Value, seen: Seen, index: number): PlannedCase {
  // A check declares the type of its cases; here, where checks of all types meet, only the author's word vouches for it.
  const given = c as never;
  const probe = check.probe(given).map(planCall);
  return {
    check,
    seen,
    index,
    case: c,
    probe,
    oracle: check.oracle ? check.oracle(given).map(planCall) : check.consult ? [] : probe,
    followProbe: (check.followThrough?.probe(given) ?? []).map(planCall),
    followOracle: (check.followThrough?.oracle?.(given) ?? []).map(planCall),
  };
}

/** A call with its key. */
export const planCall = (call: Call): PlannedCall => ({ key: callKey(call), call });

/** Asked for again and again on the way from questions to reasons, and the same each time. */
const callsOfPlan = new WeakMap<readonly PlannedCase[], readonly PlannedCall[]>();

/** What to ask the submission, each call once. */
export function submissionCalls(plan: readonly PlannedCase[]): readonly PlannedCall[] {
  const known = callsOfPlan.get(plan);
  if (known) return known;
  const calls = unique(plan.flatMap((planned) => [...planned.probe, ...planned.followProbe]));
  callsOfPlan.set(plan, calls);
  return calls;
}

/** What to ask the reference, each call once: its oracles, and the probes it has to pass itself. */
export const referenceCalls = (plan: readonly PlannedCase[]): readonly PlannedCall[] =>
  unique(plan.flatMap((planned) => [...ownProbe(planned), ...planned.oracle, ...planned.followOracle]));

/** The probe as far as the reference answers it too. */
const ownProbe = ({ check, probe }: PlannedCase): readonly PlannedCall[] => (check.consult ? [] : probe);

/** The calls, each once. */
export function unique(calls: readonly PlannedCall[]): readonly PlannedCall[] {
  return [...new Map(calls.map((planned) => [planned.key, planned])).values()];
}

/** Files observations under the keys of their calls. */
export const answersOf = (observations: readonly Observation[]): Answers =>
  new Map(observations.map(({ call, outcome }) => [callKey(call), outcome]));

// Which calls a set of checks needs, worked out once: pure data between checks and subjects.
import type { Call, Observation, Outcome, Subject } from "./call.ts";
import type { CaseSets, Check } from "./check.ts";
import { argsText, argsWriter, callKey, type WriteArgs } from "./call-text.ts";
import type { Value } from "./value.ts";
import type { Seen } from "./verdict.ts";

/** A call with the text of its arguments, as it crosses into a room, and the key under which its answer is found. */
export interface PlannedCall {
  readonly key: string;
  readonly args: string;
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
  // The checks on one case ask about the same lists.
  const write = argsWriter();
  return checks
    .filter((check) => check.only === undefined || check.only === seen)
    .flatMap((check) =>
      (sets[check.cases] ?? []).map((c, index) => planCase(check, c, { seen, index }, write)),
    );
}

function planCase(
  check: Check,
  c: Value,
  place: Pick<PlannedCase, "seen" | "index">,
  write: WriteArgs,
): PlannedCase {
  const plan = (calls: readonly Call[]) => calls.map((call) => planCall(call, write));
  // A check declares the type of its cases; here, where checks of all types meet, only the author's word vouches for it.
  const given = c as never;
  const probe = plan(check.probe(given));
  return {
    ...{ check, ...place, case: c, probe },
    oracle: check.oracle ? plan(check.oracle(given)) : check.consult ? [] : probe,
    followProbe: plan(check.followThrough?.probe(given) ?? []),
    followOracle: plan(check.followThrough?.oracle?.(given) ?? []),
  };
}

/** A call with its texts. */
export function planCall(call: Call, write: WriteArgs = argsText): PlannedCall {
  const args = write(call.args);
  return { key: callKey(call, args), args, call };
}

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

/** Asks a subject and files its answers under the keys of the calls. */
export async function ask(subject: Subject, calls: readonly PlannedCall[]): Promise<Answers> {
  return answersOf(calls, await subject.answer(calls.map(({ call }) => call)));
}

/** Files what was observed of these calls under their keys. */
export function answersOf(calls: readonly PlannedCall[], observations: readonly Observation[]): Answers {
  const keys = new Map(calls.map(({ call, key }) => [call, key]));
  return new Map(observations.map(({ call, outcome }) => [keys.get(call)!, outcome]));
}

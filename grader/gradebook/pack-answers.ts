// Writes what a submission answered small, in the words it came out of the sandbox in, and reads it back.
import { hash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Observation, Outcome } from "../model/call.ts";
import type { Answers, PlannedCall } from "../model/case-plan.ts";
import { isAnswer, readOutcome, type Answer } from "../model/read-outcome.ts";
import { deflateSettings } from "./deflate-settings.ts";

/** An answer out of the sandbox under the name of its call; or how a limit cut the call off. */
type Kept = readonly [name: string, said: Answer] | readonly [name: string, said: null, limit: Outcome];

/** Deflated JSON. Arguments that a call left as they were are not in it: whoever reads it back knows the call. */
export function packAnswers(calls: readonly PlannedCall[], observations: readonly Observation[]): Uint8Array {
  const planned = new Map(calls.map((one) => [one.call, one]));
  const kept = observations.map(({ call, outcome, said }): Kept => {
    const name = nameOf(planned.get(call)!);
    return said ? [name, said] : [name, null, outcome];
  });
  return deflateRawSync(JSON.stringify(kept), deflateSettings);
}

/** The answers to these calls, as far as they are on record; what an older kadai wrote otherwise is not. */
export function unpackAnswers(calls: readonly PlannedCall[], packed: Uint8Array): Answers {
  const kept = JSON.parse(inflateRawSync(packed).toString()) as readonly Kept[];
  const byName = new Map(kept.map((one) => [one[0], one]));
  return new Map(
    calls.flatMap((planned) => {
      const [, said, limit] = byName.get(nameOf(planned)) ?? [];
      if (isAnswer(said) && "kind" in said) return [[planned.key, readOutcome(said, planned.call)] as const];
      return limit ? [[planned.key, limit] as const] : [];
    }),
  );
}

/** The visible calls are the same for a whole class. */
const names = new WeakMap<PlannedCall, string>();

/** A short name for a call, which stands for its key on record. */
function nameOf(planned: PlannedCall): string {
  const known = names.get(planned);
  if (known !== undefined) return known;
  const name = hash("sha256", planned.key, "base64url").slice(0, 22);
  names.set(planned, name);
  return name;
}

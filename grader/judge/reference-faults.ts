// Holds the reference itself to every check: where its own answers do not pass, the grader is at fault. Pure.
import type { Answers, PlannedCase } from "../model/case-plan.ts";
import { caseOf } from "./case-of.ts";
import { gather } from "./gather.ts";

/** The cases no submission can be judged on, each with the reason; every other case is in order. */
export type ReferenceFaults = ReadonlyMap<PlannedCase, string>;

/** What is not in order with the reference's answers to a plan; it depends on no submission. */
export const referenceFaults = (plan: readonly PlannedCase[], reference: Answers): ReferenceFaults =>
  new Map(
    plan.flatMap((planned) => {
      const reason = faultOf(planned, reference);
      return reason === undefined ? [] : [[planned, reason] as const];
    }),
  );

function faultOf(planned: PlannedCase, reference: Answers): string | undefined {
  const { judgesErrors, consult, witness, judge } = planned.check;
  const oracle = gather(planned.oracle, reference, judgesErrors);
  if (oracle.kind !== "answered") return "it did not answer";
  if (consult) return undefined;
  const own = gather(planned.probe, reference, judgesErrors);
  if (own.kind !== "answered") return "it did not answer";
  const passes = judge(own.observations, oracle.observations, caseOf(planned)).length === 0;
  return passes ? undefined : `its own answer fails the witness "${witness}"`;
}

// Names the answers nobody has an explanation for, so that one explanation serves all who give the same.
import type { Outcome } from "../model/call.ts";
import type { PlannedCall, PlannedCase } from "../model/case-plan.ts";
import { fingerprint } from "../model/seed.ts";

/** Digits that survive another order of summation. */
const digits = 6;

/** The cluster of a function's answers to the visible calls: those are the same for the whole class. */
export function clusterOf(
  name: string,
  plan: readonly PlannedCase[],
  asked: readonly { readonly planned: PlannedCall; readonly yours: Outcome }[],
): string {
  const visible = new Set(
    plan.flatMap(({ seen, probe }) => (seen === "visible" ? probe.map(({ key }) => key) : [])),
  );
  const answers = asked
    .filter(({ planned }) => visible.has(planned.key))
    .map(({ yours }) => (yours.kind === "returned" ? yours.value : yours.kind));
  return `${name}-${fingerprint(JSON.stringify(answers, roughly)).slice(0, 6)}`;
}

const roughly = (_: string, value: unknown): unknown =>
  typeof value === "number" ? value.toPrecision(digits) : value;

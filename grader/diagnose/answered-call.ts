// A call of a wrong function with the student's answer and the right one: what patterns are looked for in.
import { compareForm, numberPairs, type NumberPair } from "../checks/compare.ts";
import type { Call } from "../model/call.ts";
import { isOpaque, type Value } from "../model/value.ts";

/** Both answers are values. */
export interface AnsweredCall {
  readonly call: Call;
  readonly yours: Value;
  readonly expected: Value;
}

/**
 * All pairs of numbers of a call, in order; undefined where the right answer holds anything else than numbers, lists
 * and objects, or the student's differs in form.
 */
export const pairsOf = ({ yours, expected }: AnsweredCall): readonly NumberPair[] | undefined =>
  isOfNumbers(expected) && compareForm(yours, expected).length === 0
    ? numberPairs(yours, expected)
    : undefined;

const isOfNumbers = (value: Value): boolean =>
  typeof value === "number" ||
  (typeof value === "object" &&
    value !== null &&
    !isOpaque(value) &&
    (Object.values(value) as readonly Value[]).every(isOfNumbers));

// A call of a wrong function with the student's answer and the right one: what patterns are looked for in.
import type { Call } from "../model/call.ts";
import { isList, isOpaque, type Value } from "../model/value.ts";
import { fieldOf } from "./same-outcome.ts";

/** Both answers are values. */
export interface AnsweredCall {
  readonly call: Call;
  readonly yours: Value;
  readonly expected: Value;
}

/** A number of the student's beside the right one, in the same place of the two answers. */
export interface NumberPair {
  readonly yours: number;
  readonly expected: number;
}

/** All pairs of numbers of a call, in order; undefined where the two answers differ in form. */
export function pairsOf({ yours, expected }: AnsweredCall): readonly NumberPair[] | undefined {
  const mine = numbersOf(yours);
  const right = numbersOf(expected);
  if (mine === undefined || right === undefined || !hasSameForm(yours, expected)) return undefined;
  return right.map((number, index) => ({ yours: mine[index] ?? NaN, expected: number }));
}

/** All numbers of a value, in order; undefined when it holds anything else than numbers, lists and objects. */
function numbersOf(value: Value): readonly number[] | undefined {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null || isOpaque(value)) return undefined;
  const numbers: number[] = [];
  for (const item of Object.values(value) as readonly Value[]) {
    const inside = numbersOf(item);
    if (inside === undefined) return undefined;
    numbers.push(...inside);
  }
  return numbers;
}

function hasSameForm(one: Value, other: Value): boolean {
  if (typeof one === "number" || typeof other === "number") return typeof one === typeof other;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const keys = Object.keys(one);
  return (
    isList(one) === isList(other) &&
    keys.join() === Object.keys(other).join() &&
    keys.every((key) => hasSameForm(fieldOf(one, key), fieldOf(other, key)))
  );
}

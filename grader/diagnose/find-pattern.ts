// Looks for a regularity in the wrong answers of a function, the most telling first.
import type { Pattern } from "../model/diagnosis.ts";
import type { AnsweredCall } from "./answered-call.ts";
import { onlyFor } from "./patterns/condition.ts";
import { permuted, reversed, shifted, transposed } from "./patterns/order.ts";
import { onePlace, rightAtFirst } from "./patterns/place.ts";
import { digitsLost } from "./patterns/precision.ts";
import { argument, constant, notNumbers } from "./patterns/sameness.ts";
import { offset, scaled, scaledByCount, someSigns } from "./patterns/scale.ts";
import { isSameValue } from "./same-outcome.ts";

/** Exact relations before partial ones: what explains every number comes before what explains some. */
const patterns: readonly ((calls: readonly AnsweredCall[]) => Pattern | undefined)[] = [
  ...[notNumbers, scaled, argument, constant, scaledByCount, offset, transposed, reversed, shifted],
  ...[digitsLost, permuted, someSigns, onePlace, onlyFor, rightAtFirst],
];

/** The first pattern that fits every call; undefined when none does, or nothing is wrong. */
export function findPattern(calls: readonly AnsweredCall[]): Pattern | undefined {
  if (calls.every(({ yours, expected }) => isSameValue(yours, expected))) return undefined;
  for (const look of patterns) {
    const found = look(calls);
    if (found) return found;
  }
  return undefined;
}

// The right numbers in the wrong places: transposed, backwards, moved along, or mixed up.
import { isClose } from "../../checks/tolerance.ts";
import type { Pattern } from "../../model/diagnosis.ts";
import { isList, type Value } from "../../model/value.ts";
import type { AnsweredCall } from "../answered-call.ts";
import { isSameValue } from "../same-outcome.ts";

/** Rows and columns of a matrix exchanged. */
export const transposed = (calls: readonly AnsweredCall[]): Pattern | undefined =>
  everyWrong(calls, (yours, expected) => {
    const turned = transpose(expected);
    return turned !== undefined && isSameValue(yours, turned);
  })
    ? { key: "transposed", params: {} }
    : undefined;

/** Every list from its end to its beginning. */
export const reversed = (calls: readonly AnsweredCall[]): Pattern | undefined =>
  everyWrong(calls, (yours, expected) => isList(expected) && isSameValue(yours, expected.toReversed()))
    ? { key: "reversed", params: {} }
    : undefined;

/** Every list moved along by one place; what falls off the end may come round or be lost. */
export function shifted(calls: readonly AnsweredCall[]): Pattern | undefined {
  for (const by of [1, -1])
    if (everyWrong(calls, (yours, expected) => isShifted(yours, expected, by)))
      return { key: "shifted", params: { by } };
  return undefined;
}

/** Lists with the same items in another order. */
export const permuted = (calls: readonly AnsweredCall[]): Pattern | undefined =>
  everyWrong(calls, isPermuted) ? { key: "permuted", params: {} } : undefined;

/** Whether a relation holds for every call that is wrong, and more than one is. */
function everyWrong(
  calls: readonly AnsweredCall[],
  holds: (yours: Value, expected: Value) => boolean,
): boolean {
  const wrong = calls.filter(({ yours, expected }) => !isSameValue(yours, expected));
  return wrong.length > 1 && wrong.every(({ yours, expected }) => holds(yours, expected));
}

function transpose(matrix: Value): Value | undefined {
  if (!isList(matrix) || !matrix.every(isList) || matrix.length === 0) return undefined;
  const rows = matrix as readonly (readonly Value[])[];
  return Array.from(rows[0] ?? [], (_, j) => rows.map((row) => row[j]));
}

/** Three items at least must agree: two neighbours are often alike. */
const fewestItems = 3;

function isShifted(yours: Value, expected: Value, by: number): boolean {
  if (
    !isList(yours) ||
    !isList(expected) ||
    yours.length !== expected.length ||
    expected.length < fewestItems
  )
    return false;
  const moved = expected.slice(Math.max(0, -by), expected.length - Math.max(0, by));
  const kept = yours.slice(Math.max(0, by), yours.length - Math.max(0, -by));
  return isSameValue([...kept], [...moved]);
}

function isPermuted(yours: Value, expected: Value): boolean {
  if (!isList(yours) || !isList(expected) || yours.length !== expected.length) return false;
  if (![...yours, ...expected].every((item) => typeof item === "number")) return false;
  const sorted = (list: readonly Value[]) => (list as readonly number[]).toSorted((a, b) => a - b);
  const mine = sorted([...yours]);
  return sorted([...expected]).every((number, index) => isClose(mine[index] ?? NaN, number));
}

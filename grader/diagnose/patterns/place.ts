// Right in one place of every list and wrong in the others: one unit, the ends, or everything up to a point.
import type { Pattern } from "../../model/diagnosis.ts";
import { isList } from "../../model/value.ts";
import type { AnsweredCall } from "../answered-call.ts";
import { isSameValue } from "../same-outcome.ts";

/** Where the items of a list are right, for each call whose list has two items or more. */
function rightPlaces(calls: readonly AnsweredCall[]): readonly (readonly boolean[])[] | undefined {
  const rows: boolean[][] = [];
  for (const { yours, expected } of calls) {
    if (!isList(yours) || !isList(expected) || yours.length !== expected.length) return undefined;
    if (expected.length > 1) rows.push(Array.from(expected, (item, i) => isSameValue(yours[i], item)));
  }
  return rows.length > 1 && rows.some((row) => row.includes(false)) ? rows : undefined;
}

/** Only the first or only the last item is right, or only the first or the last is wrong. */
export function onePlace(calls: readonly AnsweredCall[]): Pattern | undefined {
  const rows = rightPlaces(calls);
  if (!rows) return undefined;
  const every = (isRight: (index: number, length: number) => boolean) =>
    rows.every((row) => row.every((right, index) => right === isRight(index, row.length)));
  if (every((index) => index === 0)) return { key: "first-only", params: {} };
  if (every((index, length) => index === length - 1)) return { key: "last-only", params: {} };
  if (every((index) => index > 0)) return { key: "all-but-first", params: {} };
  if (every((index, length) => index < length - 1)) return { key: "all-but-last", params: {} };
  return undefined;
}

/** Every list is right at its beginning and wrong from some point on. */
export function rightAtFirst(calls: readonly AnsweredCall[]): Pattern | undefined {
  const rows = rightPlaces(calls)?.filter((row) => row.includes(false));
  const breaks = rows?.every((row) => row[0] && row.slice(row.indexOf(false)).every((right) => !right));
  return rows && rows.length > 1 && breaks ? { key: "right-at-first", params: {} } : undefined;
}

// Reads numbers out of whatever a student returned: lists, matrices, pairs of numbers at the same place.
import { isList, isOpaque, type Value } from "../../model/value.ts";

/** More than this is not drawn, nor read. */
const longestList = 1000;

/** The items of a list that is not too long, holes as undefined; undefined for anything else. */
export const itemsOf = (value: Value): readonly Value[] | undefined =>
  isList(value) && value.length <= longestList ? Array.from(value) : undefined;

/** What lies under a key; undefined where there is nothing. */
export const fieldOf = (value: Value, key: string): Value =>
  typeof value === "object" && value !== null && !isOpaque(value) && Object.hasOwn(value, key)
    ? (value as { readonly [key: string]: Value })[key]
    : undefined;

/** A list of numbers, NaN for each item that is none; undefined for anything else and for a list without numbers. */
export function numbersOf(value: Value): readonly number[] | undefined {
  const items = itemsOf(value);
  return items?.some((item) => typeof item === "number") ? items.map(numberOf) : undefined;
}

const numberOf = (value: Value): number => (typeof value === "number" ? value : Number.NaN);

/** Rows of numbers, all of one length; undefined for anything else. */
export function matrixOf(value: Value): readonly (readonly number[])[] | undefined {
  const rows = itemsOf(value)?.map(numbersOf);
  const width = rows?.[0]?.length;
  return width !== undefined && rows?.every((row) => row?.length === width)
    ? (rows as readonly (readonly number[])[])
    : undefined;
}

/** Two numbers at the same place; yours is NaN where no number stands there. */
export interface Pair {
  /** "[1].weights[0][2]" */
  readonly path: string;
  readonly yours: number;
  readonly expected: number;
}

/** Deeper than the weights of a network nothing is read. */
const deepest = 6;

/** Every number that is expected, beside the student's; what an expectation leaves open (`null`) is left out. */
export function pairsOf(yours: Value, expected: Value, path = "", depth = 0): readonly Pair[] {
  if (typeof expected === "number") return [{ path, yours: numberOf(yours), expected }];
  if (depth > deepest || typeof expected !== "object" || expected === null || isOpaque(expected)) return [];
  if (isList(expected))
    return (itemsOf(expected) ?? []).flatMap((item, index) =>
      pairsOf(isList(yours) ? yours[index] : undefined, item, `${path}[${index}]`, depth + 1),
    );
  return Object.entries(expected as { readonly [key: string]: Value }).flatMap(([key, item]) =>
    pairsOf(fieldOf(yours, key), item, `${path}.${key}`, depth + 1),
  );
}

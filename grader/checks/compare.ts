// Walks two values side by side and says where the shapes or the numbers part.
import { isList, isOpaque, opaqueType, type Value } from "../model/value.ts";
import type { Finding } from "../model/verdict.ts";
import { isClose } from "./tolerance.ts";

type SameNumber = (yours: number, expected: number) => boolean;

/**
 * What is wrong with `yours`, as at most one finding; none when it agrees with `expected`.
 * A wrong form (type, length, keys) is reported before wrong numbers, because it explains them.
 * A typed array counts as an array of numbers. Every `null` in `expected` matches anything: it was left out.
 * @param same decides on two numbers; agreement to 1e-9 relative when left out.
 */
export function compare(yours: Value, expected: Value, same: SameNumber = isClose): readonly Finding[] {
  const form = formDifference(yours, expected, "");
  if (form) return [form];
  const leaves = numberPairs(yours, expected);
  const wrong = leaves.filter((leaf) => !same(leaf.yours, leaf.expected));
  const first = wrong[0];
  if (!first) return [];
  const key = wrong.some((leaf) => Number.isNaN(leaf.yours)) ? "value.nan" : "value.differs";
  const params = { count: wrong.length, of: leaves.length, path: first.path };
  return [{ key, params }];
}

/** Whether `yours` has the same types, lengths and keys as `expected`, whatever the numbers. None means it has. */
export function compareForm(yours: Value, expected: Value): readonly Finding[] {
  const difference = formDifference(yours, expected, "");
  return difference ? [difference] : [];
}

function formDifference(yours: Value, expected: Value, path: string): Finding | undefined {
  if (expected === null) return undefined;
  if (typeof yours === "number" && typeof expected === "number") return undefined;
  if (isList(yours) && isList(expected)) return listDifference(yours, expected, path);
  if (isRecord(yours) && isRecord(expected)) return recordDifference(yours, expected, path);
  if (typeName(yours) !== typeName(expected))
    return { key: "form.type", params: { path, yours: typeName(yours), expected: typeName(expected) } };
  return yours === expected ? undefined : { key: "form.differs", params: { path } };
}

function listDifference(
  yours: ArrayLike<Value>,
  expected: ArrayLike<Value>,
  path: string,
): Finding | undefined {
  if (yours.length !== expected.length)
    return { key: "form.length", params: { path, yours: yours.length, expected: expected.length } };
  for (let index = 0; index < expected.length; index++) {
    const here = `${path}[${index}]`;
    if (!(index in yours)) return { key: "form.hole", params: { path: here } };
    const difference = formDifference(yours[index], expected[index], here);
    if (difference) return difference;
  }
  return undefined;
}

function recordDifference(yours: Fields, expected: Fields, path: string): Finding | undefined {
  for (const key of Object.keys(expected)) {
    if (!Object.hasOwn(yours, key)) return { key: "form.key", params: { path: `${path}.${key}` } };
    const difference = formDifference(yours[key], expected[key], `${path}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

/** A number of the student's beside the right one, in the same place of the two values. */
export interface NumberPair {
  /** Of the place, e.g. "[0].weights[1]". */
  readonly path: string;
  readonly yours: number;
  readonly expected: number;
}

/** All numbers of two values of the same form, in the order of `expected`. */
export function numberPairs(yours: Value, expected: Value, path = ""): readonly NumberPair[] {
  if (typeof yours === "number" && typeof expected === "number") return [{ path, yours, expected }];
  if (isList(yours) && isList(expected))
    return Array.from(expected).flatMap((item, index) =>
      numberPairs(yours[index], item, `${path}[${index}]`),
    );
  if (isRecord(yours) && isRecord(expected))
    return Object.entries(expected).flatMap(([key, item]) => numberPairs(yours[key], item, `${path}.${key}`));
  return [];
}

type Fields = { readonly [key: string]: Value };

const isRecord = (value: Value): value is Fields =>
  typeof value === "object" && value !== null && !isList(value) && !isOpaque(value);

/** What a value is: "number", "array", "object", "undefined" …, or the name of a type that is not plain data. */
function typeName(value: Value): string {
  if (value === null) return "null";
  if (isOpaque(value)) return value[opaqueType];
  return isList(value) ? "array" : typeof value;
}

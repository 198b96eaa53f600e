// Used by checks.ts: what must hold of sizes, classes and choices, whatever order you give your data in.
import type { Split } from "./data.ts";

/** A broken law: the name of the sentence that says so, and what to put into it. */
export type Broken = {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number | readonly number[]>>;
};

const broken = (key: string, params: Broken["params"] = {}): readonly Broken[] => [{ key, params }];

/** What lies under a key of an answer of any form; undefined where there is nothing. */
export const at = <Answer>(answer: Answer, key: string): Answer | undefined =>
  typeof answer === "object" && answer !== null && Object.hasOwn(answer, key)
    ? (answer as { readonly [key: string]: Answer })[key]
    : undefined;

/** The items of a list or a typed array; none of anything else. */
export const itemsOf = <Answer>(answer: Answer): readonly Answer[] =>
  Array.isArray(answer) || ArrayBuffer.isView(answer) ? Array.from(answer as unknown as Answer[]) : [];

/** The parts under a name, of every pattern: its training or its validation data. */
export const partsOf = <Answer>(patterns: Answer, part: "training" | "validation") =>
  itemsOf(patterns).map((pattern) => at(pattern, part));

const sizeOf = (part: unknown): number => itemsOf(part).length;

/** A part may be empty only when its ratio is 0. */
export function noneEmpty(parts: unknown, ratios: Split<number>): readonly Broken[] {
  const names = ["training", "validation", "test"] as const;
  const part = names.find((name) => ratios[name] > 0 && sizeOf(at(parts, name)) === 0);
  return part === undefined ? [] : broken("split.empty", { part });
}

/** Every batch holds batchSize data; the last may hold fewer, but not none. */
export function areFull(batches: unknown, batchSize: number): readonly Broken[] {
  const sizes = itemsOf(batches).map(sizeOf);
  const last = sizes.length - 1;
  const wrong = sizes.findIndex((size, b) => (b < last ? size !== batchSize : size < 1 || size > batchSize));
  return wrong < 0 ? [] : broken("batches.size", { batch: wrong + 1, size: sizes[wrong] ?? 0, batchSize });
}

/** Of n data shared out evenly among k, each gets ⌊n/k⌋ or ⌈n/k⌉: then no two differ by more than 1. */
const areEven = (counts: readonly number[], k: number, n: number): boolean =>
  counts.every((count) => count === Math.floor(n / k) || count === Math.ceil(n / k));

/** The sizes of the k validation parts of n data differ by at most 1. */
export function sizesAreEven(patterns: unknown, k: number, n: number): readonly Broken[] {
  const sizes = partsOf(patterns, "validation").map(sizeOf);
  return areEven(sizes, k, n) ? [] : broken("folds.sizes", { sizes });
}

/** The numbers of data of each class in the k validation parts differ by at most 1. */
export function classesAreEven(patterns: unknown, k: number, labels: readonly number[]): readonly Broken[] {
  return [...new Set(labels)].flatMap((label) => {
    const members = new Set<unknown>([...labels.keys()].filter((index) => labels[index] === label));
    const parts = partsOf(patterns, "validation").map(itemsOf);
    const counts = parts.map((part) => part.filter((index) => members.has(index)).length);
    return areEven(counts, k, members.size) ? [] : broken("folds.classes", { label, counts });
  });
}

/** Every pattern validates something. */
export const allValidate = (patterns: unknown): readonly Broken[] =>
  partsOf(patterns, "validation").some((part) => sizeOf(part) === 0) ? broken("folds.empty") : [];

/** The mean over the rows of what is made of the numbers in each column; NaN where there is no number. */
export const columnMeans = (
  rows: unknown,
  count: number,
  make: (value: number) => number,
): readonly number[] =>
  Array.from({ length: count }, (_, j) => {
    const column = itemsOf(rows).map((row) => itemsOf(row)[j]);
    const made = column.map((value) => (typeof value === "number" ? make(value) : Number.NaN));
    return made.reduce((sum, value) => sum + value, 0) / made.length;
  });

/** No model has a smaller error than the one at the index, and no earlier one the same. */
export function isBest(index: unknown, errors: readonly number[]): readonly Broken[] {
  const chosen = typeof index === "number" ? errors[index] : undefined;
  if (chosen === undefined) return broken("choice.none");
  if (errors.some((error) => error < chosen)) return broken("choice.better");
  return errors.indexOf(chosen) === index ? [] : broken("choice.earlier");
}

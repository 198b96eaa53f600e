// The law of splits, batches and folds: every datum is in exactly one part.
import { isList, type Value } from "../model/value.ts";
import type { Finding } from "../model/verdict.ts";

/**
 * Whether the parts together hold each datum of the whole exactly once, in any order.
 * @param parts any number of lists of data (their indices or ids), possibly empty.
 * @param whole the data to be shared out.
 */
export function partition(parts: readonly Value[], whole: readonly number[]): readonly Finding[] {
  const counts = new Map<number, number>(whole.map((datum) => [datum, 0]));
  for (const part of parts) {
    if (!isList(part)) return [{ key: "partition.form", params: {} }];
    for (const datum of part) {
      const count = typeof datum === "number" ? counts.get(datum) : undefined;
      if (count === undefined) return [{ key: "partition.stranger", params: { datum } }];
      counts.set(datum as number, count + 1);
    }
  }
  const missing = whole.filter((datum) => counts.get(datum) === 0);
  if (missing.length > 0)
    return [{ key: "partition.missing", params: { count: missing.length, data: missing } }];
  const repeated = whole.filter((datum) => (counts.get(datum) ?? 0) > 1);
  return repeated.length > 0
    ? [{ key: "partition.repeated", params: { count: repeated.length, data: repeated } }]
    : [];
}

// Counts that describe a class: how the points are spread, and how each check went. Pure numbers, no words.
import type { RubricItem } from "../model/assignment.ts";
import type { Entry, Gradebook } from "../model/gradebook.ts";
import type { JudgedCheck, Verdict } from "../model/verdict.ts";

export interface Spread {
  /** Entries with points. */
  readonly count: number;
  /** Thousandths of a point; 0 when there are none. */
  readonly median: number;
  readonly mean: number;
  /** Ten equal steps and, apart, full marks. */
  readonly bins: readonly Bin[];
}

export interface Bin {
  /** The least points that fall into it, in thousandths. */
  readonly from: number;
  readonly count: number;
}

const steps = 10;

/** How the points of the graded entries are spread. */
export function spreadOf({ entries, maxMilliPoints }: Gradebook): Spread {
  const points = entries.flatMap((entry) => (entry.kind === "graded" ? [entry.milliPoints] : []));
  const sorted = points.toSorted((one, other) => one - other);
  const at = (place: number): number => sorted[Math.floor(place)] ?? 0;
  const binOf = (milliPoints: number): number =>
    Math.floor((milliPoints * steps) / Math.max(1, maxMilliPoints));
  return {
    count: sorted.length,
    median: (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2,
    mean: sorted.reduce((sum, one) => sum + one, 0) / Math.max(1, sorted.length),
    bins: Array.from({ length: steps + 1 }, (_, place) => ({
      from: (place * maxMilliPoints) / steps,
      count: points.filter((one) => binOf(one) === place).length,
    })),
  };
}

export type VerdictKind = Verdict["kind"];

/** From what asks for attention first to what asks for none. */
const worstFirst: readonly VerdictKind[] = [
  "ungraded",
  "errored",
  "failed",
  "not-implemented",
  "skipped",
  "passed",
];

export interface CheckTally {
  readonly check: string;
  readonly item: RubricItem;
  /** Graded submissions by the worse of their verdicts on visible and on hidden cases. */
  readonly counts: Readonly<Record<VerdictKind, number>>;
  /** Those of them that pass every visible case and fail on hidden ones. */
  readonly hiddenOnly: number;
  readonly total: number;
}

/** How each check of the rubric went, in its order. */
export function tallyChecks(entries: readonly Entry[], items: readonly RubricItem[]): readonly CheckTally[] {
  const submissions = entries.flatMap((entry) => (entry.kind === "graded" ? [entry.judged] : []));
  return items.flatMap((item) => item.checks.map((check) => tally(check, item, submissions)));
}

function tally(
  check: string,
  item: RubricItem,
  submissions: readonly (readonly JudgedCheck[])[],
): CheckTally {
  const counts = { passed: 0, failed: 0, errored: 0, skipped: 0, "not-implemented": 0, ungraded: 0 };
  let [hiddenOnly, total] = [0, 0];
  for (const judged of submissions) {
    const own = judged.filter((one) => one.check === check);
    const worst = worstFirst.find((kind) => own.some(({ verdict }) => verdict.kind === kind));
    if (worst === undefined) continue;
    total++;
    counts[worst]++;
    const visible = own.find(({ seen }) => seen === "visible");
    if (visible?.verdict.kind === "passed" && worst !== "passed") hiddenOnly++;
  }
  return { check, item, counts, hiddenOnly, total };
}

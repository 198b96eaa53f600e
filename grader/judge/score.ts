// Turns verdicts into points: one sum, from which every surface takes its number. Pure.
import type { RubricItem } from "../model/assignment.ts";
import { toMilliPoints } from "../model/points.ts";
import type { JudgedCheck } from "../model/verdict.ts";

/** Points of one rubric item. Thousandths of a point, whole numbers, so that sums are exact. */
export interface ItemPoints {
  readonly item: string;
  readonly milliPoints: number;
  readonly maxMilliPoints: number;
}

/** The points of a whole submission: the items and their sum, in thousandths. */
export interface Score {
  readonly items: readonly ItemPoints[];
  readonly milliPoints: number;
  readonly maxMilliPoints: number;
}

/**
 * An item gives its points times the share of its checks that passed, rounded once, to a thousandth. A check that has
 * visible and hidden cases counts once for each. Undefined when any verdict is "ungraded".
 */
export function score(items: readonly RubricItem[], judged: readonly JudgedCheck[]): Score | undefined {
  if (judged.some(({ verdict }) => verdict.kind === "ungraded")) return undefined;
  const scored = items.map((item) => scoreItem(item, judged));
  return {
    items: scored,
    milliPoints: sum(scored.map((one) => one.milliPoints)),
    maxMilliPoints: maxMilliPoints(items),
  };
}

/** The most that can be had, in thousandths of a point. */
export const maxMilliPoints = (items: readonly RubricItem[]): number =>
  sum(items.map((item) => toMilliPoints(item.points)));

function scoreItem(item: RubricItem, judged: readonly JudgedCheck[]): ItemPoints {
  const own = judged.filter(({ check }) => item.checks.includes(check));
  const passed = own.filter(({ verdict }) => verdict.kind === "passed").length;
  const most = toMilliPoints(item.points);
  return {
    item: item.id,
    milliPoints: own.length === 0 ? 0 : Math.round((most * passed) / own.length),
    maxMilliPoints: most,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

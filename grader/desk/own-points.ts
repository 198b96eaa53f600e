// The points that the visible checks of an assignment give so far. The hidden ones count too, once it is graded.
import { maxMilliPoints, score, type Score } from "../judge/score.ts";
import type { RubricItem } from "../model/assignment.ts";
import type { JudgedCheck } from "../model/verdict.ts";

/** Items with a visible check, which are all that can be told on a student's machine. */
export const visibleItems = (
  items: readonly RubricItem[],
  judged: readonly JudgedCheck[],
): readonly RubricItem[] => items.filter(({ checks }) => judged.some(({ check }) => checks.includes(check)));

/** Undefined when the grader itself is at fault somewhere. */
export const ownPoints = (items: readonly RubricItem[], judged: readonly JudgedCheck[]): Score | undefined =>
  score(visibleItems(items, judged), judged);

/** The most that the visible checks can give, in thousandths of a point. */
export const mostOwnPoints = (items: readonly RubricItem[], judged: readonly JudgedCheck[]): number =>
  maxMilliPoints(visibleItems(items, judged));

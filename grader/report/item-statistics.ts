// How hard each item is and how well it tells strong from weak submissions. Pure numbers, no words.
import type { RubricItem } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";

export interface ItemStatistics {
  readonly item: RubricItem;
  /** Mean share of the item's points, 0 to 1; "p" in the literature on tests. */
  readonly meanShare: number;
  /** See {@link correlation}; undefined where it would say nothing. */
  readonly discrimination: number | undefined;
}

/** With fewer the standard error of a correlation near 0 is above 0.18, and any sign may be chance. */
export const leastForDiscrimination = 30;

/** Outside of these shares nearly all submissions are alike. */
const [leastShare, mostShare] = [0.05, 0.95];

/**
 * Figures of the graded submissions for each item. Discrimination is the corrected point-biserial correlation: an
 * item's points with the points on all *other* items, so that no item is correlated with itself.
 */
export function itemStatistics(
  entries: readonly Entry[],
  items: readonly RubricItem[],
): readonly ItemStatistics[] {
  const graded = entries.flatMap((entry) => (entry.kind === "graded" ? [entry] : []));
  return items.map((item) => {
    const own = graded.map((entry) => entry.items.find((one) => one.item === item.id)?.milliPoints ?? 0);
    const rest = graded.map((entry, place) => entry.milliPoints - (own[place] ?? 0));
    const meanShare = mean(own) / Math.max(1, item.points * 1000);
    const tells =
      graded.length >= leastForDiscrimination && meanShare >= leastShare && meanShare <= mostShare;
    return { item, meanShare, discrimination: tells ? correlation(own, rest) : undefined };
  });
}

/** Pearson's correlation coefficient of two equally long lists; undefined where one of them does not vary. */
export function correlation(one: readonly number[], other: readonly number[]): number | undefined {
  const [meanOne, meanOther] = [mean(one), mean(other)];
  let [both, squaresOne, squaresOther] = [0, 0, 0];
  one.forEach((x, place) => {
    const [dx, dy] = [x - meanOne, (other[place] ?? 0) - meanOther];
    both += dx * dy;
    squaresOne += dx * dx;
    squaresOther += dy * dy;
  });
  const scale = Math.sqrt(squaresOne * squaresOther);
  return scale === 0 ? undefined : both / scale;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

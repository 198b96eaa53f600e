// Points as people read them.
import { toPoints } from "../model/points.ts";

/** The points of an entry in any state: none were given to an ungraded one, and nothing was earned without a submission. */
export function entryMilliPoints(entry: {
  readonly kind: string;
  readonly milliPoints?: number;
}): number | undefined {
  if (entry.kind === "ungraded") return undefined;
  return entry.milliPoints ?? 0;
}

/** Points with the most there are: "7.5/10"; without points yet, "-/10". */
export const shareText = (earned: {
  readonly milliPoints: number | undefined;
  readonly maxMilliPoints: number;
}): string =>
  `${earned.milliPoints === undefined ? "-" : toPoints(earned.milliPoints)}/${toPoints(earned.maxMilliPoints)}`;

// Whether two derivatives count as the same on a picture, where h may be far from the best one.
import type { GradientPoint } from "../../model/questions.ts";

/** As in the grader's gradient check. */
export const closeEnough = 1e-6;

/** What a middling h leaves of the digits; a mistake is larger by orders of magnitude. */
const pictured = 1e-3;

export const isClose = ({ analytic, numeric }: GradientPoint): boolean =>
  Math.abs(analytic - numeric) <= pictured * Math.max(Math.abs(numeric), 0.01);

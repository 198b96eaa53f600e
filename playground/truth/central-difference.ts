// Slopes as they are measured: the central difference of any calculation, which knows no formula of a derivative.

/** h: near the cube root of the rounding error 1e-16, where cutting off the series and rounding balance. */
const defaultNudge = 1e-5;

/** (f(x + h) − f(x − h)) / 2h for one number. */
export const nudged = (f: (x: number) => number, x: number, h = defaultNudge): number =>
  (f(x + h) - f(x - h)) / (2 * h);

/** The same for every number of a list, one at a time. */
export const slopes = (f: (xs: number[]) => number, xs: readonly number[], h = defaultNudge): number[] =>
  xs.map((x, i) => nudged((value) => f(xs.with(i, value)), x, h));

// Points inside are whole thousandths, so that sums are exact; people read plain numbers.

const milli = 1000;

/** Thousandths of a point as the plain number of points. */
export const toPoints = (milliPoints: number): number => milliPoints / milli;

/** The inverse of {@link toPoints}, rounded to a thousandth. */
export const toMilliPoints = (points: number): number => Math.round(points * milli);

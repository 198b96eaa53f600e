// Whether a student's number is the right one, up to rounding and up to how well a slope can be measured.

/** Relative; a central difference is right to nine or ten digits. */
const tolerance = 1e-6;
/** Below this a number counts as 0: what is left over when a slope of nothing is measured. */
const floor = 1e-4;

export const agrees = (yours: number, right: number): boolean =>
  Math.abs(yours - right) <= tolerance * Math.max(Math.abs(right), floor);

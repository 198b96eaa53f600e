// When two numbers count as the same.

/** Any order of summation stays far below this: rounding is about 1e-16 a step, and sums here have under 1,000 terms. */
const relativeTolerance = 1e-9;

/** Below this a difference is rounding of a sum that cancels to nothing, where a relative rule has no meaning. */
const absoluteTolerance = 1e-12;

/** Whether two numbers agree to 1e-9 relative. NaN agrees with NaN only, an infinity with itself only. */
export function isClose(yours: number, expected: number): boolean {
  if (Object.is(yours, expected) || yours === expected) return true;
  if (!Number.isFinite(yours) || !Number.isFinite(expected)) return false;
  const size = Math.max(Math.abs(yours), Math.abs(expected));
  return Math.abs(yours - expected) <= Math.max(relativeTolerance * size, absoluteTolerance);
}

/** The largest error a gradient check lets pass; correct work stays below 3.5e-7 (DESIGN.md section 5). */
const gradientTolerance = 1e-6;

/** Smallest denominator of the gradient error, as a share of the loss: tiny gradients are judged against it. */
const gradientFloor = 1e-4;

/**
 * Whether an analytic derivative agrees with a central difference of step 1e-5 in double precision.
 * The error is |a − n| / max(|a| + |n|, 1e-4·max(1, E)); E is the loss at the point.
 */
export function isCloseToGradient(analytic: number, numeric: number, loss: number): boolean {
  const size = Math.max(Math.abs(analytic) + Math.abs(numeric), gradientFloor * Math.max(1, Math.abs(loss)));
  return Math.abs(analytic - numeric) / size <= gradientTolerance;
}

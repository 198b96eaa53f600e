// Chooses a scale on which errors can be read that span little or several powers of ten.

/** From this ratio on the small ones would lie flat on a linear axis. */
const widestLinear = 50;

/** "log" where positive numbers differ by powers of ten, "linear" otherwise. */
export function scaleOf(values: readonly number[]): "linear" | "log" {
  const positive = values.filter((value) => value > 0 && isDrawable(value));
  return positive.length > 0 && Math.max(...positive) > widestLinear * Math.min(...positive)
    ? "log"
    : "linear";
}

/** The number where the scale has a place for it. */
export const visible = (value: number, scale: "linear" | "log"): number | undefined =>
  isDrawable(value) && (scale === "linear" || value > 0) ? value : undefined;

/** Finite, and far from where scales overflow. */
const isDrawable = (value: number): boolean =>
  Math.abs(value) < 1e100 && (value === 0 || Math.abs(value) > 1e-100);

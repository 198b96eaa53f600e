// The loss of a set of data as train works it out, from what one sample is scored with.

/** E of one sample. */
export type LossOf = (target: readonly number[], out: readonly number[]) => number;

/** ½ Σ_j (t_j − out_j)². */
export const halfSquares: LossOf = (target, out) =>
  target.reduce((sum, t, j) => sum + (t - out[j]!) ** 2 / 2, 0);

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

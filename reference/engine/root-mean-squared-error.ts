// The error of a regression in the unit of its targets.
import { meanSquaredError } from "./loss.ts";
import type { Vector } from "./network.ts";

/**
 * √MSE = √((1/n) Σ_i (ŷ_i − y_i)²). Slide 'Error functions', regression (誤差関数、回帰: 平均2乗誤差); the root is not on it.
 * @param actual y_i, n ≥ 1 of them.
 * @param predicted ŷ_i, equally many.
 */
export const rootMeanSquaredError = (actual: Vector, predicted: Vector): number =>
  Math.sqrt(meanSquaredError(actual, predicted));

// What cross-validation concludes: the error of a model, and which model to take.
import type { Vector } from "./network.ts";

/**
 * The mean of the validation errors of all patterns, not the best of them. Slide 'Cross-validation' (交差検証).
 * @param foldErrors one error a pattern, at least one.
 */
export const crossValidationError = (foldErrors: Vector): number =>
  foldErrors.reduce((sum, error) => sum + error, 0) / foldErrors.length;

/**
 * The index of the model with the smallest validation error, the earlier one on a tie. A model whose error is NaN
 * (its training diverged) counts as infinitely bad. Slide 'Using validation data' (検証データの使用例): 0.2, 0.1, 0.3, 0.5
 * chooses model B, index 1.
 * @param validationErrors one error a model, at least one.
 */
export function selectModel(validationErrors: Vector): number {
  const errors = validationErrors.map((error) => (Number.isNaN(error) ? Infinity : error));
  return errors.indexOf(Math.min(...errors));
}

// Early stopping: when to end a training, and which epoch to go back to.
import type { Vector } from "./network.ts";

/**
 * The epoch whose weights to keep, counted from 0. Only an error strictly smaller than all before is an improvement.
 * Training stops after `patience` epochs in a row without one; what would come later is never seen. The answer is the
 * best epoch seen, the first of them on a tie; the same when the list ends before training stops.
 * Slide 'Overfitting' (過学習): watch the validation error while training; the rule itself is not on it.
 * @param validationErrors one an epoch, at least one, none of them NaN.
 * @param patience an integer of at least 1.
 */
export function earlyStopping(validationErrors: Vector, patience: number): number {
  let best = 0;
  for (let epoch = 1; epoch < validationErrors.length && epoch - best <= patience; epoch++)
    if (validationErrors[epoch]! < validationErrors[best]!) best = epoch;
  return best;
}

// Used by checks.ts: whether a step has led anywhere, because standing still proves nothing.
import type { Layer } from "../given/network.ts";

/** Far below every right step of the cases, and far above rounding. */
const smallestStep = 1e-9;

/** Whether some number of the layer has moved to another number. */
export const moves = (before: Layer, after: unknown): boolean => movement(before, after).some(isStep);

/** Whether the layer has moved, and holds numbers only. */
export const movesToNumbers = (before: Layer, after: unknown): boolean =>
  moves(before, after) && movement(before, after).every(Number.isFinite);

const isStep = (step: number): boolean => Number.isFinite(step) && Math.abs(step) > smallestStep;

/** How far every weight and every bias has moved; NaN where a number is missing. `after` is of any form. */
function movement(before: Layer, after: unknown): readonly number[] {
  const { weights, biases } = (after ?? {}) as { readonly [Part in "weights" | "biases"]?: Layer[Part] };
  return [
    ...before.weights.flatMap((row, i) => row.map((weight, j) => Number(weights?.[i]?.[j]) - weight)),
    ...before.biases.map((bias, j) => Number(biases?.[j]) - bias),
  ];
}

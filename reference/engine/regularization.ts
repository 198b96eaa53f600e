// Regularization: a penalty R(w) on the weights, so that the network does not overfit.
import type { Matrix } from "./network.ts";

/** "L2" is the lecture's Σw², "L2half" the Playground's ½Σw²: the same idea with half the step. */
export type PenaltyKind = "L1" | "L2" | "L2half";

/** λR(w), added to the mean loss. `rate` is λ ≥ 0. */
export type Penalty = { readonly kind: PenaltyKind; readonly rate: number };

/** R of one weight and its slope R′, never one without the other. The slope of |w| at 0 is taken to be 0. */
const penalties: Readonly<
  Record<PenaltyKind, { value(weight: number): number; derivative(weight: number): number }>
> = {
  L1: { value: Math.abs, derivative: Math.sign },
  L2: { value: (weight) => weight ** 2, derivative: (weight) => 2 * weight },
  L2half: { value: (weight) => weight ** 2 / 2, derivative: (weight) => weight },
};

/**
 * R(w) of the weights of one layer, without λ: L1 = Σ|w_ij|, L2 = Σw_ij², L2half = ½Σw_ij². Biases are never penalised.
 * Slide 'Regularization' (正則化), which calls |w| the sum of the weights; their absolute values are meant.
 */
export const penalty = (kind: PenaltyKind, weights: Matrix): number =>
  weights.flat().reduce((sum, weight) => sum + penalties[kind].value(weight), 0);

/** R′ of one weight, without λ. Slide 'Regularization' (正則化), differentiated. */
export const penaltySlope = (kind: PenaltyKind, weight: number): number => penalties[kind].derivative(weight);

/**
 * R′(w), in the shape of the weights, without λ: L1 gives the sign (0 at 0), L2 gives 2w, L2half gives w.
 * Slide 'Regularization' (正則化), differentiated.
 */
export const penaltyGradient = (kind: PenaltyKind, weights: Matrix): Matrix =>
  weights.map((row) => row.map((weight) => penaltySlope(kind, weight)));

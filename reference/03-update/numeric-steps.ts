// The numeric witnesses of assignment 03: every step measured by nudging, without a formula for it.
import { netInputs } from "../engine/forward.ts";
import type { Layer, Matrix, Sample, Vector } from "../engine/network.ts";
import { numericGradient, numericNetworkGradient, type Measured } from "../engine/numeric-gradient.ts";
import { penalty, type PenaltyKind } from "../engine/regularization.ts";
import { objectiveOf, type TrainingOptions } from "./training-options.ts";

/** What a gradient check is held against: the measured derivative, and the loss at the point. */
type NumericStep<Derivative> = { readonly loss: number; readonly derivative: Derivative };

/**
 * δ_j = −∂E/∂in_j says how E changes with the net inputs, so near the present weights E is −Σ_j δ_j in_j and a
 * constant; that E can be nudged.
 */
const lossNear = (delta: Vector, net: Vector): number =>
  -delta.reduce((sum, value, j) => sum + value * net[j]!, 0);

/** Δw_ij = −α ∂E/∂w_ij, in the shape of the weights; the derivative is the same at all weights, so they are 0 here. */
export function numericWeightStep(
  delta: Vector,
  previousOut: Vector,
  learningRate: number,
): NumericStep<Matrix> {
  const biases = delta.map(() => 0);
  const rows = (flat: Vector): Matrix =>
    previousOut.map((_, i) => flat.slice(i * delta.length, (i + 1) * delta.length));
  const loss = (flat: Vector) =>
    lossNear(delta, netInputs({ activation: "linear", weights: rows(flat), biases }, previousOut));
  const slopes = numericGradient(
    loss,
    previousOut.flatMap(() => biases),
  );
  return { loss: 0, derivative: rows(slopes.map((slope) => -learningRate * slope)) };
}

/** Δb_j = −α ∂E/∂b_j; b_j is added to in_j and to nothing else. */
export function numericBiasStep(delta: Vector, learningRate: number): NumericStep<Vector> {
  const loss = (biases: Vector) =>
    lossNear(delta, netInputs({ activation: "linear", weights: [], biases }, []));
  const slopes = numericGradient(
    loss,
    delta.map(() => 0),
  );
  return { loss: 0, derivative: slopes.map((slope) => -learningRate * slope) };
}

/** ∂R/∂w_ij, and `null` at w = 0 under L1, where |w| has its kink. */
export function numericPenaltyGradient(
  kind: PenaltyKind,
  weights: Matrix,
): NumericStep<readonly (readonly Measured[])[]> {
  const width = weights[0]!.length;
  const slopes = numericGradient((flat) => penalty(kind, [flat]), weights.flat());
  const measured = (weight: number, i: number, j: number): Measured =>
    kind === "L1" && weight === 0 ? null : slopes[i * width + j]!;
  return {
    loss: penalty(kind, weights),
    derivative: weights.map((row, i) => row.map((weight, j) => measured(weight, i, j))),
  };
}

/** The layer after one step of −α times the measured gradient of the mean squared error plus λR(w). */
export function numericTraining(layer: Layer, batch: readonly Sample[], options: TrainingOptions) {
  const measured = numericNetworkGradient({ layers: [layer] }, batch, objectiveOf(options));
  const { weights, biases } = measured.derivative[0]!;
  const after = (value: number, slope: Measured) =>
    slope === null ? null : value - options.learningRate * slope;
  return {
    loss: measured.loss,
    derivative: {
      activation: layer.activation,
      weights: layer.weights.map((row, i) => row.map((weight, j) => after(weight, weights[i]![j]!))),
      biases: layer.biases.map((bias, j) => after(bias, biases[j]!)),
    },
  };
}

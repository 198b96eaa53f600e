// How fast the losses change, worked out with calculus: what measured slopes are compared with.
import { outputDelta, softmaxDelta } from "../engine/backprop.ts";
import type { Vector } from "../engine/network.ts";

/** ∂E/∂out_j of the squared error: a linear unit has out_j = in_j, and δ_j = −∂E/∂in_j. */
export const squaredErrorSlopes = (target: Vector, out: Vector): Vector =>
  outputDelta("linear", target, out, out).map((delta) => -delta);

/** ∂MSE/∂ŷ_i: 2/n times the slope of the squared error. */
export const meanSquaredErrorSlopes = (actual: Vector, predicted: Vector): Vector =>
  squaredErrorSlopes(actual, predicted).map((slope) => (2 / actual.length) * slope);

/** How fast H(p, q) changes when q_j gains what the class after it loses: ∂H/∂q_j − ∂H/∂q_{j+1}, ∂H/∂q_j = −p_j/q_j. */
export function crossEntropySlopes(p: Vector, q: Vector): Vector {
  const partial = p.map((share, j) => -share / q[j]!);
  return partial.map((slope, j) => slope - partial[(j + 1) % partial.length]!);
}

/** ∂H/∂in_j of the cross-entropy behind softmax: −δ_j. */
export const softmaxCrossEntropySlopes = (target: Vector, net: Vector): Vector =>
  softmaxDelta(target, net).map((delta) => -delta);

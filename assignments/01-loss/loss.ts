// Assignment 01: loss functions. Replace each throw by your own code; see README.md.
import { NotImplemented } from "../given/not-implemented.ts";

/** E = ½ Σ_j (t_j − out_j)² of one sample: target[j] is t_j and out[j] is out_j, for each unit j of the output layer. */
export function squaredError(target: number[], out: number[]): number {
  throw new NotImplemented("squaredError");
}

/** MSE = (1/n) Σ_i (ŷ_i − y_i)² over n data: actual[i] is y_i, the truth, and predicted[i] is ŷ_i. */
export function meanSquaredError(actual: number[], predicted: number[]): number {
  throw new NotImplemented("meanSquaredError");
}

/** q_j = exp(in_j) / Σ_l exp(in_l): the net inputs of a layer turned into probabilities, also for net inputs of ±1000. */
export function softmax(net: number[]): number[] {
  throw new NotImplemented("softmax");
}

/** H(p, q) = −Σ_j p_j ln q_j: p is the truth, q the estimate; a term with p_j = 0 is 0, otherwise q_j = 0 gives Infinity. */
export function crossEntropy(p: number[], q: number[]): number {
  throw new NotImplemented("crossEntropy");
}

/** H(p, softmax(in)) from the targets p_j and the net inputs in_j, also where the softmax of a net input rounds to 0. */
export function softmaxCrossEntropy(target: number[], net: number[]): number {
  throw new NotImplemented("softmaxCrossEntropy");
}

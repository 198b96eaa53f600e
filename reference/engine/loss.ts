// The loss functions of the lecture: how far an output is from the truth.
//
// None of them throws or checks its input: lists that belong together are equally long, and none is empty.
import type { Vector } from "./network.ts";

const sum = (terms: Vector): number => terms.reduce((total, term) => total + term, 0);

/**
 * E = ½ Σ_j (t_j − out_j)² of one sample: 0 when every output is right, positive otherwise. With the ½ its slope is
 * ∂E/∂out_j = out_j − t_j.
 * Slide 'Error with the squared error function' (二乗誤差関数を用いた場合の誤差).
 * @param target t_j, one a unit of the output layer.
 * @param out out_j^M, equally many.
 */
export const squaredError = (target: Vector, out: Vector): number =>
  sum(target.map((t, j) => (t - out[j]!) ** 2)) / 2;

/**
 * MSE = (1/n) Σ_i (ŷ_i − y_i)²: 2/n times the squared error of the same numbers. The slide leaves open what n counts;
 * here it is the length of the lists. Slide 'Error functions', regression (誤差関数、回帰: 平均2乗誤差).
 * @param actual y_i, n ≥ 1 of them.
 * @param predicted ŷ_i, equally many.
 */
export const meanSquaredError = (actual: Vector, predicted: Vector): number =>
  sum(actual.map((y, i) => (predicted[i]! - y) ** 2)) / actual.length;

/**
 * q_j = exp(in_j) / Σ_l exp(in_l): positive numbers that sum to 1. Exact for net inputs of ±1000, because a common
 * shift does not change q and the largest exponent becomes 0.
 * Slide 'Error functions', classification (誤差関数、クラス分類: ソフトマックス).
 * @param net in_j of one layer, at least one.
 */
export function softmax(net: Vector): Vector {
  const largest = Math.max(...net);
  const powers = net.map((value) => Math.exp(value - largest));
  const total = sum(powers);
  return powers.map((power) => power / total);
}

/**
 * H(p, q) = −Σ_j p_j ln q_j, natural logarithm. A term with p = 0 is 0; p > 0 with q = 0 gives Infinity. Over all q it
 * is smallest at q = p, where it is the entropy of p: 0 only if p is certain of one class.
 * Slide 'Error functions', classification (誤差関数、クラス分類: クロスエントロピー関数).
 * @param p the true probabilities, one a class; they sum to 1.
 * @param q the estimated ones, equally many; they sum to 1.
 */
export const crossEntropy = (p: Vector, q: Vector): number =>
  sum(p.map((share, j) => (share === 0 ? 0 : -share * Math.log(q[j]!))));

/**
 * H(p, softmax(in)) straight from the net inputs: Σ_j p_j (ln Σ_l exp(in_l) − in_j). Finite where softmax rounds
 * to 0, because no probability is formed on the way; the logarithm of the sum is taken behind a common shift (log-sum-exp).
 * Slide 'Error functions', classification (誤差関数、クラス分類: ソフトマックスクロスエントロピー関数).
 * @param p the true probabilities, one a unit; they sum to 1.
 * @param net in_j^M, equally many.
 */
export function softmaxCrossEntropy(p: Vector, net: Vector): number {
  const largest = Math.max(...net);
  const logOfSum = largest + Math.log(sum(net.map((value) => Math.exp(value - largest))));
  return sum(p.map((share, j) => share * (logOfSum - net[j]!)));
}

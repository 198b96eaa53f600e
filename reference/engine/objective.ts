// What training makes small: the mean loss over the samples, plus the penalty of the weights.
import { forward } from "./forward.ts";
import { meanSquaredError, softmaxCrossEntropy, squaredError } from "./loss.ts";
import type { Network, Sample, Vector } from "./network.ts";
import { penalty, type Penalty } from "./regularization.ts";

/**
 * How one sample is scored. "meanSquaredError" counts the outputs of the sample as its n. With "softmaxCrossEntropy"
 * the net inputs of the last layer go through softmax, and the activation of that layer plays no part.
 */
export type LossName = "squaredError" | "meanSquaredError" | "softmaxCrossEntropy";

export type Objective = { readonly loss: LossName; readonly penalty?: Penalty };

/**
 * E of one sample. Slide 'Loss function' (損失関数).
 * @param target t_j, one a unit of the output layer.
 * @param net in_j^M, equally many.
 * @param out out_j^M, equally many.
 */
export function sampleLoss(loss: LossName, target: Vector, net: Vector, out: Vector): number {
  switch (loss) {
    case "squaredError":
      return squaredError(target, out);
    case "meanSquaredError":
      return meanSquaredError(target, out);
    case "softmaxCrossEntropy":
      return softmaxCrossEntropy(target, net);
  }
}

/**
 * The mean of E over the samples, without a penalty. Slide 'Batch size' (バッチサイズ), "the mean error" (平均誤差).
 * @param samples at least one.
 */
export function meanLoss(network: Network, samples: readonly Sample[], loss: LossName): number {
  const losses = samples.map(({ input, target }) => {
    const { nets, outs } = forward(network, input);
    return sampleLoss(loss, target, nets.at(-1)!, outs.at(-1)!);
  });
  return losses.reduce((sum, value) => sum + value, 0) / samples.length;
}

/**
 * E(w) + λR(w): the mean loss plus the penalty of all weights; biases are not penalised.
 * Slide 'Regularization' (正則化).
 * @param samples at least one.
 */
export function penalizedLoss(network: Network, samples: readonly Sample[], objective: Objective): number {
  const loss = meanLoss(network, samples, objective.loss);
  if (!objective.penalty) return loss;
  const { kind, rate } = objective.penalty;
  return network.layers.reduce((sum, layer) => sum + rate * penalty(kind, layer.weights), loss);
}

// Backpropagation: δ of every unit, from the output layer back to the first, and the gradient that follows.
//
// The lecture's sign throughout: δ_j^k = −∂E/∂in_j^k, so a positive δ says "more net input here makes E smaller".
import { activationDerivative, type ActivationName } from "./activation.ts";
import { forward } from "./forward.ts";
import { softmax } from "./loss.ts";
import type { Matrix, Network, Sample, Vector } from "./network.ts";
import type { LossName, Objective } from "./objective.ts";
import { penaltyGradient } from "./regularization.ts";

/**
 * δ_j^M = (t_j − out_j^M) f′(in_j^M) for the squared error ½Σ(t − out)².
 * Slide 'Output layer M' (第 M 層(出力層) の場合), which prints ∂E/∂out_i^M = t_i − out_i^M without the minus in front,
 * and i where j is meant.
 * @param activation f of the output layer.
 * @param target t_j, one a unit of the output layer.
 * @param out out_j^M, equally many.
 * @param net in_j^M, equally many.
 */
export const outputDelta = (activation: ActivationName, target: Vector, out: Vector, net: Vector): Vector =>
  net.map((value, j) => (target[j]! - out[j]!) * activationDerivative(activation, value));

/**
 * δ_j^M = p_j − q_j with q = softmax(in^M), for softmax with cross-entropy.
 * Slide 'Error functions', classification (誤差関数、クラス分類), differentiated.
 * @param target p_j, which sum to 1.
 * @param net in_j^M, equally many.
 */
export function softmaxDelta(target: Vector, net: Vector): Vector {
  const q = softmax(net);
  return target.map((p, j) => p - q[j]!);
}

/**
 * δ_j^k = f′(in_j^k) Σ_l w_jl^{k,k+1} δ_l^{k+1}. Slide 'Hidden layers' (中間層 の場合), which prints w_lj and says that
 * the δ of the input side is needed; it is that of the output side.
 * @param activation f of this layer k.
 * @param net in_j^k of this layer.
 * @param weights weights[j][l] joins unit j of this layer to unit l of the next: the old ones, before any update.
 * @param nextDelta δ_l^{k+1}, of the layer on the output side.
 */
export const hiddenDelta = (
  activation: ActivationName,
  net: Vector,
  weights: Matrix,
  nextDelta: Vector,
): Vector =>
  net.map((value, j) => {
    const passedBack = nextDelta.reduce((sum, delta, l) => sum + weights[j]![l]! * delta, 0);
    return activationDerivative(activation, value) * passedBack;
  });

/** δ^M for any of the losses. MSE over N_M outputs is 2/N_M times the squared error, and so is its δ. */
function lossDelta(loss: LossName, activation: ActivationName, target: Vector, out: Vector, net: Vector) {
  switch (loss) {
    case "squaredError":
      return outputDelta(activation, target, out, net);
    case "meanSquaredError":
      return outputDelta(activation, target, out, net).map((delta) => (2 / target.length) * delta);
    case "softmaxCrossEntropy":
      return softmaxDelta(target, net);
  }
}

/** All that an update of `layers[k]` needs: previousOuts[k][i] = out_i of the layer before, deltas[k][j] = δ_j. */
export type BackwardPass = { readonly previousOuts: Matrix; readonly deltas: Matrix };

/**
 * One sample forward and back, all with the same weights.
 * Slide 'Supervised learning of a neural network' (ニューラルネットワークの教師あり学習), steps 1 to 3.
 * @param network at least one layer; the sample has to fit it.
 */
export function backpropagate(network: Network, { input, target }: Sample, loss: LossName): BackwardPass {
  const { nets, outs } = forward(network, input);
  const last = network.layers.length - 1;
  let delta = lossDelta(loss, network.layers[last]!.activation, target, outs[last]!, nets[last]!);
  const deltas = [delta];
  for (let k = last - 1; k >= 0; k--) {
    delta = hiddenDelta(network.layers[k]!.activation, nets[k]!, network.layers[k + 1]!.weights, delta);
    deltas.unshift(delta);
  }
  return { previousOuts: [input, ...outs.slice(0, last)], deltas };
}

/**
 * δ of every unit for one sample: deltas[k][j] belongs to unit j of `layers[k]`.
 * Slides 'Output layer M' and 'Hidden layers' (第 M 層(出力層) の場合、中間層 の場合).
 * @param input out^0, one number a unit of layer 0.
 * @param target t_j, one a unit of the output layer.
 */
export const deltas = (network: Network, input: Vector, target: Vector, loss: LossName): Matrix =>
  backpropagate(network, { input, target }, loss).deltas;

/** A derivative by every parameter of a layer, in the layer's own shape. */
export type LayerGradient = { readonly weights: Matrix; readonly biases: Vector };

/**
 * The gradient of the mean loss plus the penalty, one entry a layer:
 * weights[i][j] = −(mean over the samples of δ_j out_i) + λR′(w_ij), biases[j] = −(mean of δ_j).
 * Slides 'Weight update' (重みの更新式) and 'Batch size' (バッチサイズ).
 * @param samples at least one.
 */
export function gradient(
  network: Network,
  samples: readonly Sample[],
  objective: Objective,
): readonly LayerGradient[] {
  const passes = samples.map((sample) => backpropagate(network, sample, objective.loss));
  const mean = (term: (pass: BackwardPass) => number) =>
    passes.reduce((sum, pass) => sum + term(pass), 0) / passes.length;
  const { kind, rate } = objective.penalty ?? { kind: "L2", rate: 0 };

  return network.layers.map((layer, k) => {
    const slopes = penaltyGradient(kind, layer.weights);
    return {
      weights: layer.weights.map((row, i) =>
        row.map(
          (_, j) => rate * slopes[i]![j]! - mean((pass) => pass.deltas[k]![j]! * pass.previousOuts[k]![i]!),
        ),
      ),
      biases: layer.biases.map((_, j) => -mean((pass) => pass.deltas[k]![j]!)),
    };
  });
}

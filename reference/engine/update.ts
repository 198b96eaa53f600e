// The weight update by steepest descent: one layer, one mini-batch, one epoch.
import { backpropagate } from "./backprop.ts";
import { miniBatches } from "./batches.ts";
import type { Layer, Matrix, Network, Sample, Vector } from "./network.ts";
import type { Objective } from "./objective.ts";
import { penaltyGradient, type Penalty } from "./regularization.ts";

/**
 * Δw_ij^{k−1,k} = α δ_j^k out_i^{k−1}: steps[i][j], in the shape of the weights.
 * Slide 'Weight update' (重みの更新式), which prints δ_i for δ_j.
 * @param delta δ_j^k, one a unit of this layer.
 * @param previousOut out_i^{k−1}, one a unit of the layer before.
 * @param learningRate α.
 */
export const weightStep = (delta: Vector, previousOut: Vector, learningRate: number): Matrix =>
  previousOut.map((out) => delta.map((value) => learningRate * value * out));

/**
 * Δb_j^k = α δ_j^k. Not on a slide: a bias is a weight whose out is always 1.
 * @param delta δ_j^k, one a unit of this layer.
 * @param learningRate α.
 */
export const biasStep = (delta: Vector, learningRate: number): Vector =>
  delta.map((value) => learningRate * value);

/**
 * The layer after one step for one sample; the old layer stays as it was. Shapes as in {@link weightStep}.
 * Slide 'Weight update' (重みの更新式).
 */
export function updateLayer(layer: Layer, delta: Vector, previousOut: Vector, learningRate: number): Layer {
  const biasSteps = biasStep(delta, learningRate);
  return {
    ...layer,
    weights: add(layer.weights, weightStep(delta, previousOut, learningRate)),
    biases: layer.biases.map((bias, j) => bias + biasSteps[j]!),
  };
}

/**
 * The layer after one step for a mini-batch: Δw_ij = α(mean of δ_j out_i) − αλR′(w_ij), Δb_j = α(mean of δ_j).
 * The mean is over the samples the batch really holds. Slides 'Batch size' (バッチサイズ), 'Regularization' (正則化).
 * @param deltas deltas[n][j] = δ_j of sample n, taken with the weights of `layer`; at least one sample.
 * @param previousOuts previousOuts[n][i] = out_i of sample n in the layer before, equally many samples.
 * @param learningRate α.
 * @param penalty λR(w); none when left out.
 */
export function miniBatchStep(
  layer: Layer,
  deltas: Matrix,
  previousOuts: Matrix,
  learningRate: number,
  penalty?: Penalty,
): Layer {
  // All δ belong to the old weights, so N steps of α/N add up to one step of the mean.
  const share = learningRate / deltas.length;
  const updated = deltas.reduce((sum, delta, n) => updateLayer(sum, delta, previousOuts[n]!, share), layer);
  if (!penalty) return updated;
  const pull = penaltyGradient(penalty.kind, layer.weights);
  return { ...updated, weights: add(updated.weights, pull, -learningRate * penalty.rate) };
}

/** `learningRate` is α; the loss and the penalty λR(w) are those of {@link Objective}. */
export type TrainingOptions = Objective & { readonly learningRate: number };

/**
 * The network after one mini-batch: every δ with the old weights, then one step everywhere
 * (slide 'Hidden layers', 中間層 の場合, reads as if layer after layer were updated on the way back).
 * Slide 'Mini-batches' (ミニバッチ).
 * @param batch at least one sample.
 */
export function trainBatch(network: Network, batch: readonly Sample[], options: TrainingOptions): Network {
  const passes = batch.map((sample) => backpropagate(network, sample, options.loss));
  const layers = network.layers.map((layer, k) =>
    miniBatchStep(
      layer,
      passes.map((pass) => pass.deltas[k]!),
      passes.map((pass) => pass.previousOuts[k]!),
      options.learningRate,
      options.penalty,
    ),
  );
  return { layers };
}

/**
 * The network after several mini-batches in a row, w^{t+1} = w^t − α∂E/∂w, the gradient taken at the current w^t.
 * Slide 'Mini-batches' (ミニバッチ). The fast way, in place, is flat-training.ts.
 * @param batches each with at least one sample.
 */
export const trainBatches = (
  network: Network,
  batches: readonly (readonly Sample[])[],
  options: TrainingOptions,
): Network => batches.reduce((current, batch) => trainBatch(current, batch, options), network);

/**
 * The network after one epoch: every sample once, in the given order, in mini-batches of `batchSize`. A short last
 * batch is a batch of its own. Slide 'Batch size' (バッチサイズ), "epoch" (エポック).
 * @throws RangeError when `batchSize` is not a positive integer.
 */
export const trainEpoch = (
  network: Network,
  samples: readonly Sample[],
  options: TrainingOptions & { readonly batchSize: number },
): Network => trainBatches(network, miniBatches(samples, options.batchSize), options);

/** a + factor·b, entry by entry. */
const add = (a: Matrix, b: Matrix, factor = 1): Matrix =>
  a.map((row, i) => row.map((value, j) => value + factor * b[i]![j]!));

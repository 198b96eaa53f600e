// Fast training in place over flat arrays: mini-batches, epochs and the mean loss, without allocation per sample.
//
// update.ts is the definition and gives the same networks up to rounding; this is for whoever trains thousands of
// epochs. (Softmax with cross-entropy does allocate: its δ is left to backprop.ts, where the overflow is dealt with.)
import { softmaxDelta } from "./backprop.ts";
import { flatLayer } from "./flat-network.ts";
import {
  backwardFirstLayer,
  backwardLayer,
  forwardLayer,
  slopeFromOut,
  type FlatPass,
} from "./flat-passes.ts";
import type { Network, Sample } from "./network.ts";
import { sampleLoss, type LossName } from "./objective.ts";
import { penaltySlope } from "./regularization.ts";
import type { TrainingOptions } from "./update.ts";

/** The most samples that go through a layer at once. Even, because they go in pairs; larger ones gained nothing. */
const groupSize = 32;

/** A network in training. Every array in it is changed in place. */
export type FlatTraining = {
  readonly loss: LossName;
  /** out_i^0 of sample n of the group at [n * N_0 + i]. */
  readonly input: Float64Array;
  readonly layers: readonly FlatPass[];
  /** How many samples the sums hold. */
  summed: number;
};

/** Makes ready to train a copy of the network; `plainNetwork(training.layers)` gives it back. No slide. */
export const flatTraining = (network: Network, loss: LossName): FlatTraining => ({
  loss,
  input: new Float64Array(groupSize * network.layers[0]!.weights.length),
  layers: network.layers.map((plain) => {
    const layer = flatLayer(plain);
    const perUnit = () => new Float64Array(groupSize * layer.units);
    return {
      ...layer,
      nets: perUnit(),
      outs: perUnit(),
      deltas: perUnit(),
      weightSums: new Float64Array(layer.weights.length),
      biasSums: new Float64Array(layer.units),
    };
  }),
  summed: 0,
});

/**
 * Runs samples[start] … samples[end − 1] forward and back with the weights as they are, and adds δ_j out_i and δ_j of
 * each to the sums. Slide 'Supervised learning of a neural network' (ニューラルネットワークの教師あり学習), steps 1 to 3.
 */
export function addSamples(
  training: FlatTraining,
  samples: readonly Sample[],
  start: number,
  end: number,
): void {
  const { input, layers } = training;
  for (let at = start; at < end; at += groupSize) {
    const count = Math.min(groupSize, end - at);
    forwardGroup(training, samples, at, count);
    outputDeltas(training, samples, at, count);
    for (let k = layers.length - 1; k > 0; k--) backwardLayer(layers[k]!, layers[k - 1]!, even(count));
    backwardFirstLayer(layers[0]!, input, even(count));
    training.summed += count;
  }
}

/** `learningRate` is α; the penalty λR(w) is left out for none. */
export type StepOptions = Pick<TrainingOptions, "learningRate" | "penalty">;

/**
 * One step from the sums, which are cleared: w_ij += α(mean of δ_j out_i) − αλR′(w_ij), b_j += α(mean of δ_j).
 * Slides 'Batch size' (バッチサイズ), 'Regularization' (正則化). See `miniBatchStep` of update.ts.
 */
export function stepFlat(training: FlatTraining, { learningRate, penalty }: StepOptions): void {
  const share = learningRate / training.summed;
  for (const { weights, biases, weightSums, biasSums } of training.layers) {
    for (let ij = 0; ij < weights.length; ij++) {
      const pull = penalty ? learningRate * penalty.rate * penaltySlope(penalty.kind, weights[ij]!) : 0;
      weights[ij]! += share * weightSums[ij]! - pull;
      weightSums[ij] = 0;
    }
    for (let j = 0; j < biases.length; j++) {
      biases[j]! += share * biasSums[j]!;
      biasSums[j] = 0;
    }
  }
  training.summed = 0;
}

/**
 * One epoch in the given order; a short last batch is a batch of its own. Slide 'Batch size' (バッチサイズ), "epoch"
 * (エポック). See `trainEpoch` of update.ts.
 * @throws RangeError when `batchSize` is not an integer of at least 1.
 */
export function trainFlatEpoch(
  training: FlatTraining,
  samples: readonly Sample[],
  options: StepOptions & { readonly batchSize: number },
): void {
  const { batchSize } = options;
  if (!Number.isInteger(batchSize) || batchSize < 1)
    throw new RangeError(`the batch size must be an integer of at least 1, not ${batchSize}`);
  for (let start = 0; start < samples.length; start += batchSize) {
    addSamples(training, samples, start, Math.min(start + batchSize, samples.length));
    stepFlat(training, options);
  }
}

/**
 * The mean of E over the samples, without a penalty. Slide 'Batch size' (バッチサイズ), "the mean error" (平均誤差).
 * @param samples at least one.
 */
export function meanFlatLoss(training: FlatTraining, samples: readonly Sample[]): number {
  const { units, nets, outs } = training.layers.at(-1)!;
  const net = new Array<number>(units).fill(0);
  const out = new Array<number>(units).fill(0);
  let sum = 0;
  for (let at = 0; at < samples.length; at += groupSize) {
    const count = Math.min(groupSize, samples.length - at);
    forwardGroup(training, samples, at, count);
    for (let n = 0; n < count; n++) {
      for (let j = 0; j < units; j++) {
        net[j] = nets[n * units + j]!;
        out[j] = outs[n * units + j]!;
      }
      sum += sampleLoss(training.loss, samples[at + n]!.target, net, out);
    }
  }
  return sum / samples.length;
}

/** Puts the inputs of a group into their place. An odd group is filled up with an input of zeros. */
function readInputs(input: Float64Array, samples: readonly Sample[], start: number, count: number): void {
  const inputs = input.length / groupSize;
  for (let n = 0; n < count; n++) {
    const sample = samples[start + n]!.input;
    for (let i = 0; i < inputs; i++) input[n * inputs + i] = sample[i]!;
  }
  if (count % 2 === 1) input.fill(0, count * inputs, (count + 1) * inputs);
}

/** Runs samples[start] … samples[start + count − 1] forward. */
function forwardGroup(
  { input, layers }: FlatTraining,
  samples: readonly Sample[],
  start: number,
  count: number,
): void {
  readInputs(input, samples, start, count);
  let previousOuts = input;
  for (const layer of layers) {
    forwardLayer(layer, previousOuts, even(count));
    previousOuts = layer.outs;
  }
}

/** δ_j^M of each sample of the group. The one that fills up an odd group gets δ = 0, and so adds nothing to any sum. */
function outputDeltas(
  { loss, layers }: FlatTraining,
  samples: readonly Sample[],
  start: number,
  count: number,
): void {
  const { units, activation, nets, outs, deltas } = layers.at(-1)!;
  const slope = slopeFromOut[activation];
  const factor = loss === "meanSquaredError" ? 2 / units : 1;
  for (let n = 0; n < count; n++) {
    const { target } = samples[start + n]!;
    const at = n * units;
    if (loss === "softmaxCrossEntropy") {
      deltas.set(softmaxDelta(target, [...nets.subarray(at, at + units)]), at);
      continue;
    }
    for (let j = 0; j < units; j++) {
      const out = outs[at + j]!;
      deltas[at + j] = factor * (target[j]! - out) * slope(out);
    }
  }
  if (count % 2 === 1) deltas.fill(0, count * units, (count + 1) * units);
}

const even = (count: number): number => count + (count % 2);

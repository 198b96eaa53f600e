// Training by the Playground's own rules, which differ from the lecture's in four points.
//
// - Gradients left over when an epoch ends are kept and join the first update of the next one.
// - The samples keep their order in every epoch.
// - L2 is ½λw², so its step is αλw.
// - L1 may not carry a weight across 0: a weight that would change its sign becomes 0, and its link stays dead.
//
// Losses are shown without the penalty (`meanFlatLoss`). Slides 'A Neural Network Playground' and 'Batch size'
// (バッチサイズ) show it at work; the rules themselves are not on them.
import type { ActivationName } from "./activation.ts";
import { addSamples, flatTraining, type FlatTraining } from "./flat-training.ts";
import type { Network, Sample } from "./network.ts";
import { penaltySlope, type PenaltyKind } from "./regularization.ts";

export type Problem = "classification" | "regression";

/** λR(w) as the Playground knows it; `rate` is λ. */
export type PlaygroundPenalty = { readonly kind: Exclude<PenaltyKind, "L2">; readonly rate: number };

export type PlaygroundOptions = {
  /** α */
  readonly learningRate: number;
  /** Samples of one update. When it is larger than an epoch, no update ever happens. */
  readonly batchSize: number;
  readonly penalty?: PlaygroundPenalty;
};

/** A network in training, and which of its links are dead: dead[k][i * units + j] is 1 for the weight there. */
export type PlaygroundTraining = FlatTraining & { readonly dead: readonly Uint8Array[] };

/** b_j^k before training. */
const firstBias = 0.1;

/**
 * A new network: biases 0.1 and weights even in [−0.5, 0.5), drawn layer by layer, and within a layer for unit j
 * after unit j the weights w_ij that come into it. The output layer is tanh for classification, linear for regression.
 * @param shape units of layers 0..M, e.g. [2, 4, 2, 1].
 * @param activation f of the hidden layers.
 * @param random numbers from [0, 1). It is called once a weight, also with `initZero`.
 * @param initZero makes all weights and biases 0.
 */
export function playgroundNetwork(
  shape: readonly number[],
  activation: ActivationName,
  problem: Problem,
  random: () => number,
  initZero = false,
): Network {
  const output = problem === "classification" ? "tanh" : "linear";
  const layers = shape.slice(1).map((units, k) => {
    const inputs = shape[k]!;
    const incoming = Array.from({ length: units }, () =>
      Array.from({ length: inputs }, () => {
        const weight = random() - 0.5;
        return initZero ? 0 : weight;
      }),
    );
    return {
      activation: k === shape.length - 2 ? output : activation,
      weights: Array.from({ length: inputs }, (_, i) => incoming.map((weights) => weights[i]!)),
      biases: Array.from({ length: units }, () => (initZero ? 0 : firstBias)),
    } as const;
  });
  return { layers };
}

/** Makes ready to train a copy of the network. No link is dead, even where a weight is 0. */
export const playgroundTraining = (network: Network): PlaygroundTraining => {
  const training = flatTraining(network, "squaredError");
  return { ...training, dead: training.layers.map(({ weights }) => new Uint8Array(weights.length)) };
};

/**
 * One epoch in place: every sample once, an update after every `batchSize` samples counted within the epoch.
 * @throws RangeError when `batchSize` is not an integer of at least 1.
 */
export function trainPlaygroundEpoch(
  training: PlaygroundTraining,
  samples: readonly Sample[],
  options: PlaygroundOptions,
): void {
  const { batchSize } = options;
  if (!Number.isInteger(batchSize) || batchSize < 1)
    throw new RangeError(`the batch size must be an integer of at least 1, not ${batchSize}`);
  for (let start = 0; start < samples.length; start += batchSize) {
    const end = Math.min(start + batchSize, samples.length);
    addSamples(training, samples, start, end);
    if (end - start === batchSize) update(training, options);
  }
}

/** One update from the sums, which are cleared; their mean is over all samples since the last one. */
function update(training: PlaygroundTraining, { learningRate, penalty }: PlaygroundOptions): void {
  const share = learningRate / training.summed;
  training.layers.forEach(({ weights, biases, weightSums, biasSums }, k) => {
    const dead = training.dead[k]!;
    for (let ij = 0; ij < weights.length; ij++) {
      const sum = weightSums[ij]!;
      weightSums[ij] = 0;
      if (dead[ij] === 1) continue;
      const stepped = weights[ij]! + share * sum;
      const pull = penalty ? learningRate * penalty.rate * penaltySlope(penalty.kind, weights[ij]!) : 0;
      const crossed = penalty?.kind === "L1" && stepped * (stepped - pull) < 0;
      weights[ij] = crossed ? 0 : stepped - pull;
      if (crossed) dead[ij] = 1;
    }
    for (let j = 0; j < biases.length; j++) {
      biases[j]! += share * biasSums[j]!;
      biasSums[j] = 0;
    }
  });
  training.summed = 0;
}

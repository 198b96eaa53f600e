// One epoch of training put together from rules, for the known mistakes to exchange one of them.
import type { TrainingOptions } from "../../assignments/06-playground/configuration.ts";
import type { Sample } from "../../assignments/06-playground/playground.ts";
import { activationDerivative, type ActivationName } from "../engine/activation.ts";
import { forward } from "../engine/forward.ts";
import type { Layer, Matrix, Network, Vector } from "../engine/network.ts";
import { penaltySlope } from "../engine/regularization.ts";
import type { Own } from "./solution.ts";

type TrainEpoch = Own["trainEpoch"];

/** What the batches of an epoch have in common. */
export interface Epoch {
  /** The network before the epoch. */
  readonly start: Network;
  readonly options: TrainingOptions;
}

export interface Rules {
  /** f′ of one unit. */
  slope(name: ActivationName, net: number): number;
  /** δ_j^M from t_j, out_j^M and f′(in_j^M). */
  outputDelta(target: number, out: number, slope: number): number;
  /** δ_j^k of a hidden layer from Σ_l w_jl δ_l and f′(in_j^k). */
  hiddenDelta(passedBack: number, slope: number): number;
  /** Σ_l w_jl δ_l for unit j; weights[j][l]. */
  passBack(weights: Matrix, nextDelta: Vector, j: number): number;
  /** What the sum over a batch of `length` samples is divided by. */
  divisor(length: number, options: TrainingOptions): number;
  /** α of the step of the samples, for the weights. */
  weightRate(options: TrainingOptions): number;
  /** α of the step of the samples, for the biases. */
  biasRate(options: TrainingOptions): number;
  /** What the penalty takes from a weight: αλR′(w). @param after the weight after the step of the samples. */
  pull(weight: number, options: TrainingOptions, length: number, after: number): number;
  /** What the penalty takes from a bias. */
  biasPull(bias: number, options: TrainingOptions): number;
  batches(samples: readonly Sample[], size: number): readonly (readonly Sample[])[];
  /** The network whose weights the δ of a batch are taken with. */
  deltasOf(now: Network, start: Network): Network;
}

/** R′(w) of one weight without αλ. */
export const slopeOfPenalty = (weight: number, { penalty }: TrainingOptions): number =>
  penalty === "none" ? 0 : penaltySlope(penalty, weight);

/** The data in groups of `size`; the last one may be short. */
export const inGroups = (samples: readonly Sample[], size: number): readonly (readonly Sample[])[] =>
  Array.from({ length: Math.ceil(samples.length / size) }, (_, b) => samples.slice(b * size, (b + 1) * size));

const rightRules: Rules = {
  slope: activationDerivative,
  outputDelta: (target, out, slope) => (target - out) * slope,
  hiddenDelta: (passedBack, slope) => passedBack * slope,
  passBack: (weights, nextDelta, j) => nextDelta.reduce((sum, delta, l) => sum + weights[j]![l]! * delta, 0),
  divisor: (length) => length,
  weightRate: ({ learningRate }) => learningRate,
  biasRate: ({ learningRate }) => learningRate,
  pull: (weight, options) => options.learningRate * options.penaltyRate * slopeOfPenalty(weight, options),
  biasPull: () => 0,
  batches: inGroups,
  deltasOf: (now) => now,
};

/** trainEpoch by the right rules, but for those given. */
export const epochBy = (changes: Partial<Rules>): TrainEpoch => {
  const rules = { ...rightRules, ...changes };
  return (network, samples, options) =>
    rules
      .batches(samples, options.batchSize)
      .reduce(
        (now: Network, batch) => step(rules, now, batch, { start: network, options }),
        network,
      ) as ReturnType<TrainEpoch>;
};

export const rightEpoch = epochBy({});

function step(rules: Rules, now: Network, batch: readonly Sample[], { start, options }: Epoch): Network {
  const passes = batch.map((sample) => pass(rules, rules.deltasOf(now, start), sample));
  const divisor = rules.divisor(batch.length, options);
  const mean = (term: (one: Pass) => number) => passes.reduce((sum, one) => sum + term(one), 0) / divisor;
  const layers = now.layers.map((layer, k): Layer => {
    const weights = layer.weights.map((row, i) =>
      row.map((weight, j) => {
        const slope = mean(({ deltas, previousOuts }) => deltas[k]![j]! * previousOuts[k]![i]!);
        const after = weight + rules.weightRate(options) * slope;
        return after - rules.pull(weight, options, batch.length, after);
      }),
    );
    const biases = layer.biases.map(
      (bias, j) =>
        bias + rules.biasRate(options) * mean(({ deltas }) => deltas[k]![j]!) - rules.biasPull(bias, options),
    );
    return { ...layer, weights, biases };
  });
  return { layers };
}

type Pass = { readonly previousOuts: Matrix; readonly deltas: Matrix };

/** One sample forward and back. */
function pass(rules: Rules, { layers }: Network, { input, target }: Sample): Pass {
  const { nets, outs } = forward({ layers }, input);
  const slopes = layers.map(({ activation }, k) => nets[k]!.map((net) => rules.slope(activation, net)));
  const last = layers.length - 1;
  const deltas: Vector[] = [];
  deltas[last] = outs[last]!.map((out, j) => rules.outputDelta(target[j]!, out, slopes[last]![j]!));
  for (let k = last - 1; k >= 0; k--)
    deltas[k] = slopes[k]!.map((slope, j) =>
      rules.hiddenDelta(rules.passBack(layers[k + 1]!.weights, deltas[k + 1]!, j), slope),
    );
  return { previousOuts: [input, ...outs.slice(0, last)], deltas };
}

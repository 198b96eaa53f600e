// Ways to get trainEpoch wrong.
import type { TrainingOptions } from "../../../assignments/06-playground/configuration.ts";
import { activate, activationDerivative } from "../../engine/activation.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { epochBy, inGroups, rightEpoch as right, slopeOfPenalty, type Rules } from "../epoch-by-rules.ts";
import type { Own } from "../solution.ts";

type TrainEpoch = Own["trainEpoch"];

/** What the penalty takes, but for a factor. */
const pullBy =
  (factor: (options: TrainingOptions, length: number) => number) =>
  (weight: number, options: TrainingOptions, length: number): number =>
    options.learningRate * options.penaltyRate * slopeOfPenalty(weight, options) * factor(options, length);

const rightPull = pullBy(() => 1);
const fullSize: Rules["divisor"] = (_, { batchSize }) => batchSize;
const undivided: Rules["divisor"] = () => 1;
const halfOfL2 = pullBy(({ penalty }) => (penalty === "L2" ? 1 / 2 : 1));
const upwards: Rules["outputDelta"] = (target, out, slope) => (out - target) * slope;

export const trainEpoch = (): KnownMistakes<TrainEpoch> => ({
  "sign-flipped": epochBy({ outputDelta: upwards }),
  "output-slope-forgotten": epochBy({ outputDelta: (target, out) => target - out }),
  "hidden-slope-forgotten": epochBy({ hiddenDelta: (passedBack) => passedBack }),
  "slope-takes-out": epochBy({ slope: (name, net) => activationDerivative(name, activate(name, net)) }),
  "slope-of-sigmoid": epochBy({
    slope: (name, net) => {
      const out = activate(name, net);
      return out * (1 - out);
    },
  }),
  "relu-slope-one-at-zero": epochBy({
    slope: (name, net) => (name === "relu" && net === 0 ? 1 : activationDerivative(name, net)),
  }),
  "weights-left-out": epochBy({
    passBack: (_, nextDelta) => nextDelta.reduce((sum, delta) => sum + delta, 0),
  }),
  "weights-transposed": epochBy({
    passBack: (weights, nextDelta, j) =>
      nextDelta.reduce((sum, delta, l) => sum + (weights[l]?.[j] ?? Number.NaN) * delta, 0),
  }),
  "first-receiver-only": epochBy({ passBack: (weights, nextDelta, j) => weights[j]![0]! * nextDelta[0]! }),
  "factor-two": epochBy({ outputDelta: (target, out, slope) => 2 * (target - out) * slope }),
  "rate-forgotten": epochBy({ weightRate: () => 1, biasRate: () => 1 }),
  "biases-left-alone": epochBy({ biasRate: () => 0 }),
  "bias-rate-forgotten": epochBy({ biasRate: () => 1 }),
  summed: epochBy({ divisor: undivided }),
  "full-batch-size": epochBy({ divisor: fullSize }),
  "step-per-sample": epochBy({ batches: (samples) => inGroups(samples, 1) }),
  "one-batch": epochBy({ batches: (samples) => [samples] }),
  "first-batch-only": epochBy({ batches: (samples, size) => [samples.slice(0, size)] }),
  "short-batch-dropped": epochBy({
    batches: (samples, size) => inGroups(samples, size).filter(({ length }) => length === size),
  }),
  "samples-reversed": epochBy({ batches: (samples, size) => inGroups(samples.toReversed(), size) }),
  "deltas-at-start": epochBy({ deltasOf: (_, start) => start }),
  "penalty-forgotten": epochBy({ pull: () => 0 }),
  "penalty-sign-flipped": epochBy({ pull: pullBy(() => -1) }),
  "penalty-without-alpha": epochBy({ pull: pullBy(({ learningRate }) => 1 / learningRate) }),
  "penalty-averaged": epochBy({ pull: pullBy((_, length) => 1 / length) }),
  "penalty-after-step": epochBy({
    pull: (_, options, length, after) => rightPull(after, options, length),
  }),
  "penalty-on-biases": epochBy({
    biasPull: (bias, options) => rightPull(bias, options, 1),
  }),
  "penalty-despite-none": (network, samples, options) =>
    right(network, samples, { ...options, penalty: options.penalty === "L1" ? "L1" : "L2" }),
  "l2-halved": epochBy({ pull: halfOfL2 }),
  "l1-without-sign": epochBy({
    pull: (weight, options) =>
      options.learningRate *
      options.penaltyRate *
      (options.penalty === "L1" ? 1 : slopeOfPenalty(weight, options)),
  }),
  "l1-stops-at-zero": epochBy({
    pull: (weight, options, length, after) => {
      const pull = rightPull(weight, options, length);
      return options.penalty === "L1" && after * (after - pull) < 0 ? after : pull;
    },
  }),
  "kinds-swapped": (network, samples, options) =>
    right(network, samples, {
      ...options,
      penalty: ({ none: "none", L1: "L2", L2: "L1" } as const)[options.penalty],
    }),
  "changed-in-place": (...given) => Object.assign(given[0], right(...given)),

  "sign-flipped+output-slope-forgotten": epochBy({ outputDelta: (target, out) => out - target }),
  "summed+l2-halved": epochBy({ divisor: undivided, pull: halfOfL2 }),
  "full-batch-size+l2-halved": epochBy({ divisor: fullSize, pull: halfOfL2 }),
});

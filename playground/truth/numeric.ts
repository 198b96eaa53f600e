// The truth in a student's kit: forward formulas of the handouts, and slopes that are measured, not known.
//
// Every slope is a central difference of a forward calculation. There is no formula of δ, of f′ or of a step in here.
import { nudged, slopes } from "./central-difference.ts";
import type { Lecture } from "../model/lecture.ts";
import type { FeatureName } from "../../assignments/06-playground/configuration.ts";
import { featureNames } from "../model/settings.ts";
import type { Truth } from "./truth.ts";

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);

const activate: Lecture["activate"] = (name, net) => {
  switch (name) {
    case "sigmoid":
      return (1 + Math.tanh(net / 2)) / 2;
    case "tanh":
      return Math.tanh(net);
    case "relu":
      return Math.max(0, net);
    case "linear":
      return net;
  }
};

const squaredError: Lecture["squaredError"] = (target, out) =>
  sum(target.map((t, j) => (t - out[j]!) ** 2)) / 2;

const softmaxCrossEntropy: Lecture["softmaxCrossEntropy"] = (target, net) => {
  const largest = Math.max(...net);
  const logOfSum = largest + Math.log(sum(net.map((value) => Math.exp(value - largest))));
  return sum(target.map((p, j) => p * (logOfSum - net[j]!)));
};

const penalty: Lecture["penalty"] = (kind, weights) =>
  sum(weights.flat().map((w) => (kind === "L1" ? Math.abs(w) : w * w)));

/** How much the net inputs of a layer go the way that `delta` points, for these weights into it. */
const alignment = (weights: number[][], outs: number[], delta: number[]): number =>
  sum(delta.map((d, j) => d * sum(outs.map((out, i) => out * weights[i]![j]!))));

const measuredSteps = (
  weights: number[][],
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): number[][] => {
  const width = deltas[0]!.length;
  const gain = (flat: number[]): number => {
    const rows = weights.map((_, i) => flat.slice(i * width, (i + 1) * width));
    return sum(deltas.map((delta, n) => alignment(rows, previousOuts[n]!, delta))) / deltas.length;
  };
  const measured = slopes(gain, weights.flat());
  return weights.map((_, i) =>
    measured.slice(i * width, (i + 1) * width).map((slope) => learningRate * slope),
  );
};

/** The same for biases, whose out is always 1. */
const measuredBiasSteps = (deltas: number[][], learningRate: number): number[] =>
  measuredSteps(
    [deltas[0]!.map(() => 0)],
    deltas,
    deltas.map(() => [1]),
    learningRate,
  )[0]!;

const featureOf: Readonly<Record<FeatureName, (x: number, y: number) => number>> = {
  x: (x) => x,
  y: (_, y) => y,
  xSquared: (x) => x ** 2,
  ySquared: (_, y) => y ** 2,
  xTimesY: (x, y) => x * y,
  sinX: (x) => Math.sin(x),
  sinY: (_, y) => Math.sin(y),
};

const functions: Partial<Lecture> = {
  activate,
  features: (x, y, names) =>
    featureNames.filter((name) => names.includes(name)).map((name) => featureOf[name](x, y)),
  squaredError,
  softmaxCrossEntropy,
  penalty,
  activationDerivative: (name, net) => nudged((value) => activate(name, value), net),
  outputDelta: (name, target, _out, net) =>
    slopes(
      (nets) =>
        -squaredError(
          target,
          nets.map((value) => activate(name, value)),
        ),
      net,
    ),
  softmaxDelta: (target, net) => slopes((nets) => -softmaxCrossEntropy(target, nets), net),
  hiddenDelta: (name, net, weights, nextDelta) =>
    slopes(
      (nets) =>
        alignment(
          weights,
          nets.map((value) => activate(name, value)),
          nextDelta,
        ),
      net,
    ),
  weightStep: (delta, previousOut, learningRate) =>
    measuredSteps(
      previousOut.map(() => delta.map(() => 0)),
      [delta],
      [previousOut],
      learningRate,
    ),
  biasStep: (delta, learningRate) => measuredBiasSteps([delta], learningRate),
  miniBatchStep: (layer, deltas, previousOuts, learningRate) => {
    const steps = measuredSteps(layer.weights, deltas, previousOuts, learningRate);
    const biasSteps = measuredBiasSteps(deltas, learningRate);
    return {
      ...layer,
      weights: layer.weights.map((row, i) => row.map((w, j) => w + steps[i]![j]!)),
      biases: layer.biases.map((b, j) => b + biasSteps[j]!),
    };
  },
  penaltyGradient: (kind, weights) =>
    weights.map((row) => row.map((w) => nudged((value) => penalty(kind, [[value]]), w))),
};

export const truth: Truth = { kind: "numeric", functions };

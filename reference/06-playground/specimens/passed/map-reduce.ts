// Everything with map and reduce, on the handed-out forward pass; recursion over the layers.
// points: 10
// loses: none
import { forward as pass, type ActivationName, type Layer, type Network } from "../given/network.ts";
import type { Configuration, FeatureName, Point, TrainingOptions } from "./configuration.ts";

type Sample = { readonly input: number[]; readonly target: number[] };
type Losses = { readonly training: number[]; readonly test: number[] };

export const features = (x: number, y: number, names: FeatureName[]): number[] =>
  Object.entries({
    x,
    y,
    xSquared: x ** 2,
    ySquared: y ** 2,
    xTimesY: x * y,
    sinX: Math.sin(x),
    sinY: Math.sin(y),
  })
    .filter(([name]) => names.includes(name as FeatureName))
    .map(([, value]) => value);

const functions: Record<ActivationName, { f: (net: number) => number; slope: (out: number) => number }> = {
  sigmoid: { f: (net) => 1 / (1 + Math.exp(-net)), slope: (out) => out * (1 - out) },
  tanh: { f: Math.tanh, slope: (out) => 1 - out ** 2 },
  relu: { f: (net) => Math.max(0, net), slope: (out) => (out > 0 ? 1 : 0) },
  linear: { f: (net) => net, slope: () => 1 },
};

const activate = (name: ActivationName, net: number): number => functions[name].f(net);

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: number[]): number => sum(values) / values.length;

export const forward = (network: Network, input: number[]): number[] =>
  pass(network, input, activate).outs.at(-1) ?? [];

/** deltas[k][j] for the layers from k on, where `outs` belongs to them. */
function deltasFrom(layers: readonly Layer[], outs: number[][], target: number[]): number[][] {
  const [layer, ...others] = layers;
  const [out, ...laterOuts] = outs;
  const later = others.length > 0 ? deltasFrom(others, laterOuts, target) : [];
  const errors =
    others.length > 0
      ? out.map((_, j) => sum(later[0].map((delta, l) => others[0].weights[j][l] * delta)))
      : out.map((value, j) => target[j] - value);
  return [errors.map((error, j) => error * functions[layer.activation].slope(out[j])), ...later];
}

const penaltySlope = (weight: number, { penalty }: TrainingOptions): number =>
  ({ none: 0, L1: Math.sign(weight), L2: 2 * weight })[penalty];

function trainBatch(network: Network, batch: Sample[], options: TrainingOptions): Network {
  const { learningRate, penaltyRate } = options;
  const passes = batch.map(({ input, target }) => {
    const { outs } = pass(network, input, activate);
    return { previous: [input, ...outs], deltas: deltasFrom(network.layers, outs, target) };
  });
  const layers = network.layers.map((layer, k) => ({
    ...layer,
    weights: layer.weights.map((row, i) =>
      row.map((weight, j) => {
        const descent = mean(passes.map(({ previous, deltas }) => deltas[k][j] * previous[k][i]));
        return weight + learningRate * (descent - penaltyRate * penaltySlope(weight, options));
      }),
    ),
    biases: layer.biases.map((bias, j) => bias + learningRate * mean(passes.map((one) => one.deltas[k][j]))),
  }));
  return { layers };
}

export const trainEpoch = (network: Network, samples: Sample[], options: TrainingOptions): Network =>
  samples.length === 0
    ? network
    : trainEpoch(
        trainBatch(network, samples.slice(0, options.batchSize), options),
        samples.slice(options.batchSize),
        options,
      );

const classOf = (out: number): number => (out < 0 ? -1 : 1);

export const accuracy = (labels: number[], outs: number[]): number =>
  mean(labels.map((label, n) => Number(label === classOf(outs[n]))));

export const confusionMatrix = (labels: number[], outs: number[]): number[][] =>
  [1, -1].map((truth) =>
    [1, -1].map((guess) => labels.filter((label, n) => label === truth && classOf(outs[n]) === guess).length),
  );

const lossOf = (network: Network, samples: Sample[]): number =>
  mean(
    samples.map(({ input, target }) =>
      sum(forward(network, input).map((out, j) => (target[j] - out) ** 2 / 2)),
    ),
  );

export function train(
  network: Network,
  training: Point[],
  test: Point[],
  configuration: Configuration,
): Losses {
  const toSamples = (points: Point[]): Sample[] =>
    points.map(({ x, y, label }) => ({ input: features(x, y, configuration.features), target: [label] }));
  const parts = { training: toSamples(training), test: toSamples(test) };
  const networks = Array.from({ length: configuration.epochs }).reduce<Network[]>(
    (all) => [...all, trainEpoch(all.at(-1) ?? network, parts.training, configuration)],
    [network],
  );
  return {
    training: networks.map((one) => lossOf(one, parts.training)),
    test: networks.map((one) => lossOf(one, parts.test)),
  };
}

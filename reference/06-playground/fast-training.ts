// Training on flat arrays: the same numbers as the engine's, twenty times as fast, because missions train for long.
import type { ActivationName } from "../engine/activation.ts";
import { miniBatches } from "../engine/batches.ts";
import type { Layer, Network, Sample, Vector } from "../engine/network.ts";
import type { TrainingOptions } from "../engine/update.ts";

/** f and f′; here f′ is told by out, which saves a second exponential: what the engine says in terms of the net input. */
const functions: Readonly<
  Record<ActivationName, { value(net: number): number; slopeAt(out: number): number }>
> = {
  sigmoid: { value: (net) => 1 / (1 + Math.exp(-net)), slopeAt: (out) => out * (1 - out) },
  tanh: { value: Math.tanh, slopeAt: (out) => 1 - out * out },
  relu: { value: (net) => (net > 0 ? net : 0), slopeAt: (out) => (out > 0 ? 1 : 0) },
  linear: { value: (net) => net, slopeAt: () => 1 },
};

/** One layer as it is trained: weights[i * units + j] is w_ij, and every sum of δ_j out_i has its place. */
type FlatLayer = {
  readonly activation: ActivationName;
  readonly inputs: number;
  readonly units: number;
  readonly weights: Float64Array;
  readonly biases: Float64Array;
  readonly weightSums: Float64Array;
  readonly biasSums: Float64Array;
  readonly outs: Float64Array;
  readonly deltas: Float64Array;
};

/**
 * The network after some epochs of {@link trainEpoch} with the squared error, to rounding.
 * @throws RangeError when `batchSize` is not a positive integer.
 */
export function trainFast(
  network: Network,
  samples: readonly Sample[],
  options: Omit<TrainingOptions, "loss"> & { readonly batchSize: number },
  epochs: number,
): Network {
  const layers = network.layers.map(flatten);
  const batches = miniBatches(samples, options.batchSize);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const batch of batches) {
      for (const sample of batch) addSample(layers, sample);
      for (const layer of layers) update(layer, batch.length, options);
    }
  return { layers: layers.map(unflatten) };
}

/** Forward, back, and the sums of the batch: all with the weights before the step. */
function addSample(layers: readonly FlatLayer[], { input, target }: Sample): void {
  let previousOuts: ArrayLike<number> = input;
  for (const layer of layers) {
    propagate(layer, previousOuts);
    previousOuts = layer.outs;
  }
  for (let k = layers.length - 1; k >= 0; k--) {
    const layer = layers[k]!;
    const next = layers[k + 1];
    const { slopeAt } = functions[layer.activation];
    for (let j = 0; j < layer.units; j++) {
      const passedBack = next ? sumBack(next, j) : target[j]! - layer.outs[j]!;
      layer.deltas[j] = slopeAt(layer.outs[j]!) * passedBack;
    }
    accumulate(layer, k === 0 ? input : layers[k - 1]!.outs);
  }
}

function propagate(
  { activation, inputs, units, weights, biases, outs }: FlatLayer,
  previousOuts: ArrayLike<number>,
): void {
  const { value } = functions[activation];
  for (let j = 0; j < units; j++) {
    let net = biases[j]!;
    for (let i = 0; i < inputs; i++) net += weights[i * units + j]! * previousOuts[i]!;
    outs[j] = value(net);
  }
}

/** Σ_l w_jl δ_l of the next layer. */
function sumBack({ units, weights, deltas }: FlatLayer, j: number): number {
  let sum = 0;
  for (let l = 0; l < units; l++) sum += weights[j * units + l]! * deltas[l]!;
  return sum;
}

function accumulate(
  { inputs, units, weightSums, biasSums, deltas }: FlatLayer,
  previousOuts: ArrayLike<number>,
): void {
  for (let j = 0; j < units; j++) biasSums[j]! += deltas[j]!;
  for (let i = 0; i < inputs; i++)
    for (let j = 0; j < units; j++) weightSums[i * units + j]! += deltas[j]! * previousOuts[i]!;
}

/** One step with the mean over the batch, and against the penalty; the sums start again at 0. */
function update(layer: FlatLayer, batchSize: number, options: Omit<TrainingOptions, "loss">): void {
  const { weights, biases, weightSums, biasSums } = layer;
  const { learningRate, penalty } = options;
  const pull = learningRate * (penalty?.rate ?? 0);
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]!;
    const slope = penalty?.kind === "L1" ? Math.sign(weight) : penalty?.kind === "L2" ? 2 * weight : weight;
    weights[index] = weight + (learningRate / batchSize) * weightSums[index]! - pull * slope;
  }
  for (let j = 0; j < biases.length; j++) biases[j]! += (learningRate / batchSize) * biasSums[j]!;
  weightSums.fill(0);
  biasSums.fill(0);
}

function flatten({ activation, weights, biases }: Layer): FlatLayer {
  const [inputs, units] = [weights.length, biases.length];
  return {
    activation,
    inputs,
    units,
    weights: Float64Array.from(weights.flat()),
    biases: Float64Array.from(biases),
    weightSums: new Float64Array(inputs * units),
    biasSums: new Float64Array(units),
    outs: new Float64Array(units),
    deltas: new Float64Array(units),
  };
}

function unflatten({ activation, inputs, units, weights, biases }: FlatLayer): Layer {
  const row = (i: number): Vector => [...weights.subarray(i * units, (i + 1) * units)];
  return { activation, weights: Array.from({ length: inputs }, (_, i) => row(i)), biases: [...biases] };
}

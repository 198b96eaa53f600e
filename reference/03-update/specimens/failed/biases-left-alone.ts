// updateLayer never moves the biases, and miniBatchStep is made of it.
// points: 7.8
// loses: updateLayer, together
import type { Layer } from "../given/network.ts";

type PenaltyKind = "L1" | "L2";
type Sample = { readonly input: number[]; readonly target: number[] };
type TrainingOptions = {
  readonly learningRate: number;
  readonly penalty: PenaltyKind | "none";
  readonly penaltyRate: number;
};

export function weightStep(delta: number[], previousOut: number[], learningRate: number): number[][] {
  return previousOut.map((out) => delta.map((value) => learningRate * value * out));
}

export function biasStep(delta: number[], learningRate: number): number[] {
  return delta.map((value) => learningRate * value);
}

export function updateLayer(
  layer: Layer,
  delta: number[],
  previousOut: number[],
  learningRate: number,
): Layer {
  const steps = weightStep(delta, previousOut, learningRate);
  return { ...layer, weights: layer.weights.map((row, i) => row.map((weight, j) => weight + steps[i][j])) };
}

export function miniBatchStep(
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer {
  let updated = layer;
  for (let n = 0; n < deltas.length; n++) {
    updated = updateLayer(updated, deltas[n], previousOuts[n], learningRate / deltas.length);
  }
  return updated;
}

export function penalty(kind: PenaltyKind, weights: number[][]): number {
  let sum = 0;
  for (const weight of weights.flat()) {
    sum += kind === "L1" ? Math.abs(weight) : weight ** 2;
  }
  return sum;
}

export function penaltyGradient(kind: PenaltyKind, weights: number[][]): number[][] {
  return weights.map((row) => row.map((weight) => (kind === "L1" ? Math.sign(weight) : 2 * weight)));
}

export function trainBatch(layer: Layer, batches: Sample[][], options: TrainingOptions): Layer {
  let current = layer;
  for (const batch of batches) {
    const deltas = batch.map((sample) => deltaOf(current, sample));
    const inputs = batch.map((sample) => sample.input);
    current = penalized(miniBatchStep(current, deltas, inputs, options.learningRate), current, options);
  }
  return current;
}

function deltaOf(layer: Layer, { input, target }: Sample): number[] {
  const out = layer.biases.map((bias, j) =>
    input.reduce((net, value, i) => net + value * layer.weights[i][j], bias),
  );
  return target.map((t, j) => t - out[j]);
}

function penalized(next: Layer, old: Layer, { learningRate, penalty, penaltyRate }: TrainingOptions): Layer {
  if (penalty === "none") return next;
  const slopes = penaltyGradient(penalty, old.weights);
  const weights = next.weights.map((row, i) =>
    row.map((weight, j) => weight - learningRate * penaltyRate * slopes[i][j]),
  );
  return { ...next, weights };
}

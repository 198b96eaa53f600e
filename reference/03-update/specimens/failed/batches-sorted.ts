// trainBatch takes the large batches first, whatever their order.
// points: 9.2
// loses: together
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
  const biasSteps = biasStep(delta, learningRate);
  return {
    activation: layer.activation,
    weights: layer.weights.map((row, i) => row.map((weight, j) => weight + steps[i][j])),
    biases: layer.biases.map((bias, j) => bias + biasSteps[j]),
  };
}

export function miniBatchStep(
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer {
  const mean = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return {
    activation: layer.activation,
    weights: layer.weights.map((row, i) =>
      row.map(
        (weight, j) => weight + learningRate * mean(deltas.map((delta, n) => delta[j] * previousOuts[n][i])),
      ),
    ),
    biases: layer.biases.map((bias, j) => bias + learningRate * mean(deltas.map((delta) => delta[j]))),
  };
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
  const largestFirst = batches.toSorted((a, b) => b.length - a.length);
  for (const batch of largestFirst) {
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

// The bias is one more weight whose out is always 1, the gradient a class, and the sums run backwards.
// points: 10
// loses: none
import type { Layer } from "../given/network.ts";

type PenaltyKind = "L1" | "L2";

class Gradient {
  private readonly sums: number[][];
  private count = 0;

  constructor(inputs: number, units: number) {
    this.sums = Array.from({ length: inputs + 1 }, () => new Array<number>(units).fill(0));
  }

  add(delta: number[], previousOut: number[]) {
    const outs = [...previousOut, 1];
    this.sums.forEach((row, i) => delta.forEach((value, j) => (row[j] += outs[i] * value)));
    this.count++;
    return this;
  }

  mean(): number[][] {
    return this.sums.map((row) => row.map((sum) => sum / this.count));
  }
}

const gradientOf = (delta: number[], previousOut: number[]) =>
  new Gradient(previousOut.length, delta.length).add(delta, previousOut).mean();

function moved(layer: Layer, direction: number[][], rate: number): Layer {
  const table = [...layer.weights, layer.biases].map((row, i) =>
    row.map((value, j) => value + direction[i][j] * rate),
  );
  return { activation: layer.activation, biases: table.pop(), weights: table };
}

export function weightStep(delta: number[], previousOut: number[], learningRate: number): number[][] {
  return gradientOf(delta, previousOut)
    .slice(0, -1)
    .map((row) => row.map((value) => value * learningRate));
}

export function biasStep(delta: number[], learningRate: number): number[] {
  return gradientOf(delta, [])[0].map((value) => value * learningRate);
}

export function updateLayer(
  layer: Layer,
  delta: number[],
  previousOut: number[],
  learningRate: number,
): Layer {
  return moved(layer, gradientOf(delta, previousOut), learningRate);
}

export function miniBatchStep(
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer {
  const gradient = new Gradient(layer.weights.length, layer.biases.length);
  for (let n = deltas.length - 1; n >= 0; n--) gradient.add(deltas[n], previousOuts[n]);
  return moved(layer, gradient.mean(), learningRate);
}

export function penalty(kind: PenaltyKind, weights: number[][]): number {
  const power = { L1: 1, L2: 2 }[kind];
  return weights.flat().reduceRight((sum, weight) => sum + Math.abs(weight) ** power, 0);
}

export function penaltyGradient(kind: PenaltyKind, weights: number[][]): number[][] {
  return weights.map((row) =>
    row.map((weight) => (kind === "L2" ? 2 * weight : weight === 0 ? 0 : weight / Math.abs(weight))),
  );
}

export function trainBatch(
  layer: Layer,
  [batch, ...rest]: { input: number[]; target: number[] }[][],
  options: { learningRate: number; penalty: PenaltyKind | "none"; penaltyRate: number },
): Layer {
  if (!batch) return layer;
  const { learningRate, penalty: kind, penaltyRate } = options;
  const gradient = new Gradient(layer.weights.length, layer.biases.length);
  for (const { input, target } of batch) {
    const out = layer.biases.map((bias, j) =>
      layer.weights.reduceRight((sum, row, i) => sum + row[j] * input[i], bias),
    );
    gradient.add(
      target.map((t, j) => t - out[j]),
      input,
    );
  }
  const direction = gradient.mean();
  if (kind !== "none")
    penaltyGradient(kind, layer.weights).forEach((row, i) =>
      row.forEach((slope, j) => (direction[i][j] -= penaltyRate * slope)),
    );
  return trainBatch(moved(layer, direction, learningRate), rest, options);
}

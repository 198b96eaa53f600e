// The penalty is taken as weight decay: w(1 − 2αλ) for L2, and w pulled towards 0 for L1, before the step is added.
// points: 10
// loses: none
import type { Layer } from "../given/network.ts";

const transpose = (m: number[][]) => m[0].map((_, j) => m.map((row) => row[j]));
const dot = (a: number[], b: number[]) => a.reduce((sum, value, index) => sum + value * b[index], 0);
const multiply = (a: number[][], b: number[][]) =>
  a.map((row) => transpose(b).map((column) => dot(row, column)));
const scale = (m: number[][], factor: number) => m.map((row) => row.map((value) => factor * value));
const plus = (a: number[][], b: number[][]) => a.map((row, i) => row.map((value, j) => value + b[i][j]));

export function weightStep(delta: number[], previousOut: number[], learningRate: number) {
  return scale(multiply(transpose([previousOut]), [delta]), learningRate);
}

export function biasStep(delta: number[], learningRate: number) {
  return scale([delta], learningRate)[0];
}

export function updateLayer(
  layer: Layer,
  delta: number[],
  previousOut: number[],
  learningRate: number,
): Layer {
  return {
    ...layer,
    weights: plus(layer.weights, weightStep(delta, previousOut, learningRate)),
    biases: plus([layer.biases], [biasStep(delta, learningRate)])[0],
  };
}

export function miniBatchStep(
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer {
  const share = 1 / deltas.length;
  const mean = (rows: number[][]) => multiply([rows.map(() => share)], rows)[0];
  return {
    ...layer,
    weights: plus(layer.weights, scale(multiply(transpose(previousOuts), deltas), share * learningRate)),
    biases: plus([layer.biases], [biasStep(mean(deltas), learningRate)])[0],
  };
}

export function penalty(kind: "L1" | "L2", weights: number[][]) {
  const gradient = penaltyGradient(kind, weights);
  const sum = weights.reduce((total, row, i) => total + dot(row, gradient[i]), 0);
  return kind === "L1" ? sum : sum / 2;
}

export function penaltyGradient(kind: "L1" | "L2", weights: number[][]) {
  switch (kind) {
    case "L1":
      return weights.map((row) => row.map((weight) => Number(weight > 0) - Number(weight < 0)));
    case "L2":
      return scale(weights, 2);
  }
}

export function trainBatch(
  layer: Layer,
  batches: { input: number[]; target: number[] }[][],
  options: { learningRate: number; penalty: "none" | "L1" | "L2"; penaltyRate: number },
): Layer {
  const pull = options.learningRate * options.penaltyRate;
  let { weights, biases } = layer;
  for (const batch of batches) {
    const inputs = batch.map((sample) => sample.input);
    const targets = batch.map((sample) => sample.target);
    const outs = plus(
      multiply(inputs, weights),
      inputs.map(() => biases),
    );
    const deltas = plus(targets, scale(outs, -1));
    const decayed = weights.map((row) =>
      row.map((weight) => {
        if (options.penalty === "L2") return weight * (1 - 2 * pull);
        return options.penalty === "L1" ? weight - pull * Math.sign(weight) : weight;
      }),
    );
    ({ weights, biases } = miniBatchStep(
      { ...layer, weights: decayed, biases },
      deltas,
      inputs,
      options.learningRate,
    ));
  }
  return { ...layer, weights, biases };
}

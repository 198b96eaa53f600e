// Plain loops, every function written out for itself.
// points: 10
// loses: none
import type { Layer } from "../given/network.ts";

type PenaltyKind = "L1" | "L2";
type Sample = { readonly input: number[]; readonly target: number[] };
type TrainingOptions = {
  readonly learningRate: number;
  readonly penalty: PenaltyKind | "none";
  readonly penaltyRate: number;
};

export function weightStep(delta: number[], previousOut: number[], learningRate: number): number[][] {
  const steps: number[][] = [];
  for (let i = 0; i < previousOut.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < delta.length; j++) {
      row.push(learningRate * delta[j] * previousOut[i]);
    }
    steps.push(row);
  }
  return steps;
}

export function biasStep(delta: number[], learningRate: number): number[] {
  const steps: number[] = [];
  for (const value of delta) {
    steps.push(learningRate * value);
  }
  return steps;
}

export function updateLayer(
  layer: Layer,
  delta: number[],
  previousOut: number[],
  learningRate: number,
): Layer {
  const weights: number[][] = [];
  for (let i = 0; i < layer.weights.length; i++) {
    weights[i] = [];
    for (let j = 0; j < layer.biases.length; j++) {
      weights[i][j] = layer.weights[i][j] + learningRate * delta[j] * previousOut[i];
    }
  }
  const biases: number[] = [];
  for (let j = 0; j < layer.biases.length; j++) {
    biases[j] = layer.biases[j] + learningRate * delta[j];
  }
  return { activation: layer.activation, weights: weights, biases: biases };
}

export function miniBatchStep(
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer {
  const size = deltas.length;
  const weights: number[][] = [];
  for (let i = 0; i < layer.weights.length; i++) {
    weights[i] = [];
    for (let j = 0; j < layer.biases.length; j++) {
      let sum = 0;
      for (let n = 0; n < size; n++) {
        sum += deltas[n][j] * previousOuts[n][i];
      }
      weights[i][j] = layer.weights[i][j] + (learningRate * sum) / size;
    }
  }
  const biases: number[] = [];
  for (let j = 0; j < layer.biases.length; j++) {
    let sum = 0;
    for (let n = 0; n < size; n++) {
      sum += deltas[n][j];
    }
    biases[j] = layer.biases[j] + (learningRate * sum) / size;
  }
  return { activation: layer.activation, weights: weights, biases: biases };
}

export function penalty(kind: PenaltyKind, weights: number[][]): number {
  let sum = 0;
  for (const row of weights) {
    for (const weight of row) {
      if (kind === "L1") {
        sum += Math.abs(weight);
      } else {
        sum += weight * weight;
      }
    }
  }
  return sum;
}

export function penaltyGradient(kind: PenaltyKind, weights: number[][]): number[][] {
  const gradient: number[][] = [];
  for (const row of weights) {
    const slopes: number[] = [];
    for (const weight of row) {
      if (kind === "L2") {
        slopes.push(2 * weight);
      } else if (weight > 0) {
        slopes.push(1);
      } else if (weight < 0) {
        slopes.push(-1);
      } else {
        slopes.push(0);
      }
    }
    gradient.push(slopes);
  }
  return gradient;
}

export function trainBatch(layer: Layer, batches: Sample[][], options: TrainingOptions): Layer {
  const { learningRate, penalty: kind, penaltyRate } = options;
  let current = layer;
  for (const batch of batches) {
    const deltas: number[][] = [];
    const inputs: number[][] = [];
    for (const { input, target } of batch) {
      const delta: number[] = [];
      for (let j = 0; j < target.length; j++) {
        let net = current.biases[j];
        for (let i = 0; i < input.length; i++) {
          net += current.weights[i][j] * input[i];
        }
        delta.push(target[j] - net);
      }
      deltas.push(delta);
      inputs.push(input);
    }
    const next = miniBatchStep(current, deltas, inputs, learningRate);
    if (kind !== "none") {
      const slopes = penaltyGradient(kind, current.weights);
      for (let i = 0; i < next.weights.length; i++) {
        for (let j = 0; j < next.biases.length; j++) {
          next.weights[i][j] -= learningRate * penaltyRate * slopes[i][j];
        }
      }
    }
    current = next;
  }
  return current;
}

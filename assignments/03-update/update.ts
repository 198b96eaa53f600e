// Assignment 03: the weight update. Replace each throw by your own code; see README.md.
import type { Layer } from "../given/network.ts";
import { NotImplemented } from "../given/not-implemented.ts";

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
  throw new NotImplemented("weightStep");
}

/** Δb_j for one sample: steps[j], one for each unit of the layer. */
export function biasStep(delta: number[], learningRate: number): number[] {
  throw new NotImplemented("biasStep");
}

/** The layer after one step for one sample, as a new object: the old layer stays as it was. */
export function updateLayer(
  layer: Layer,
  delta: number[],
  previousOut: number[],
  learningRate: number,
): Layer {
  throw new NotImplemented("updateLayer");
}

/** The layer after one step with the mean over the batch: deltas[n] and previousOuts[n] belong to sample n. */
export function miniBatchStep(
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer {
  throw new NotImplemented("miniBatchStep");
}

/** R(w) of the weights of one layer, without λ. */
export function penalty(kind: PenaltyKind, weights: number[][]): number {
  throw new NotImplemented("penalty");
}

/** R′(w_ij) in the shape of the weights, without λ; the slope of |w| at w = 0 is 0. */
export function penaltyGradient(kind: PenaltyKind, weights: number[][]): number[][] {
  throw new NotImplemented("penaltyGradient");
}

/**
 * The layer after one step for each batch, one batch after the other.
 * The layer is a whole network with linear outputs: out_j = in_j and δ_j = t_j − out_j.
 */
export function trainBatch(layer: Layer, batches: Sample[][], options: TrainingOptions): Layer {
  throw new NotImplemented("trainBatch");
}

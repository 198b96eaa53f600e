// What one case of assignment 03 holds, and the other cases that its checks make of it.
import type { Layer } from "../given/network.ts";
import type { PenaltyKind, Sample, TrainingOptions } from "./update.ts";

/** One sample at one layer: δ_j of its units, out_i of the layer before, and α. */
export type StepCase = {
  readonly delta: readonly number[];
  readonly previousOut: readonly number[];
  readonly learningRate: number;
};

export type LayerCase = StepCase & { readonly layer: Layer };

/** One mini-batch at one layer: row n of both tables belongs to sample n. */
export type BatchCase = {
  readonly layer: Layer;
  readonly deltas: readonly (readonly number[])[];
  readonly previousOuts: readonly (readonly number[])[];
  readonly learningRate: number;
};

export type PenaltyCase = { readonly kind: PenaltyKind; readonly weights: readonly (readonly number[])[] };

/** A linear layer is the whole network, because its δ = t − out can be told without giving away assignment 02. */
export type TrainingCase = {
  readonly layer: Layer;
  readonly batches: readonly (readonly Sample[])[];
  readonly options: TrainingOptions;
};

/** The same step with α = 0. */
export const still = (c: LayerCase): LayerCase => ({ ...c, learningRate: 0 });
/** The same batch with every sample in it twice. */
export const doubled = (c: BatchCase): BatchCase => ({
  ...c,
  deltas: [...c.deltas, ...c.deltas],
  previousOuts: [...c.previousOuts, ...c.previousOuts],
});
/** Training that ends after the first batch: its step is one gradient. */
export const firstBatch = (c: TrainingCase): TrainingCase => ({ ...c, batches: c.batches.slice(0, 1) });
/** The weights row by row, each with the opposite sign. */
export const rowsReversed = (c: PenaltyCase): readonly PenaltyCase[] =>
  c.weights.map((row) => ({ ...c, weights: [row.map((weight) => -weight)] }));
/** The weights, all of them twice as large. */
export const larger = (c: PenaltyCase): PenaltyCase => ({
  ...c,
  weights: c.weights.map((row) => row.map((weight) => 2 * weight)),
});

/** A batch as single samples: with α, for steps to be averaged, then with α/n, for steps to be added up. */
export const singles = ({ layer, deltas, previousOuts, learningRate }: BatchCase): readonly LayerCase[] =>
  [learningRate, learningRate / deltas.length].flatMap((rate) =>
    deltas.map((delta, n) => ({ layer, delta, previousOut: previousOuts[n] ?? [], learningRate: rate })),
  );

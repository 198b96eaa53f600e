// A network in flat arrays of doubles: the same numbers as in network.ts, laid out for speed.
import type { ActivationName } from "./activation.ts";
import type { Layer, Network } from "./network.ts";

/** One layer k in flat arrays, which training changes in place. */
export type FlatLayer = {
  readonly activation: ActivationName;
  /** N_{k−1}, the units of the layer before. */
  readonly inputs: number;
  /** N_k, the units of this layer. */
  readonly units: number;
  /** w_ij^{k−1,k}, row after row of the lecture's matrix: weights[i][j] of network.ts stands at [i * units + j]. */
  readonly weights: Float64Array;
  /** b_j^k at [j]. */
  readonly biases: Float64Array;
};

/** A copy of the layer in flat arrays. No slide. */
export const flatLayer = ({ activation, weights, biases }: Layer): FlatLayer => ({
  activation,
  inputs: weights.length,
  units: biases.length,
  weights: Float64Array.from(weights.flat()),
  biases: Float64Array.from(biases),
});

/** A copy of the layers as plain data, weights[i][j] as everywhere else. No slide. */
export const plainNetwork = (layers: readonly FlatLayer[]): Network => ({
  layers: layers.map(({ activation, inputs, units, weights, biases }) => ({
    activation,
    weights: Array.from({ length: inputs }, (_, i) => [...weights.subarray(i * units, (i + 1) * units)]),
    biases: [...biases],
  })),
});

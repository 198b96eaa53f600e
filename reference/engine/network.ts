// A network as plain data.
//
// The lecture counts layers 0..M; layer 0 is the input and has no weights. So `layers[0]` is the lecture's layer 1
// and the last one is the output layer M. Every table of the engine that is indexed [k] belongs to `layers[k]`.
//
// Data are type aliases and not interfaces, so that they count as a plain `Value` where the grader asks for one.
import type { ActivationName } from "./activation.ts";

/** One number a unit, e.g. net inputs, outs, deltas, biases. */
export type Vector = readonly number[];

/** Rows of numbers: m[i][j] stands in row i, column j. */
export type Matrix = readonly Vector[];

export type Layer = {
  readonly activation: ActivationName;
  /** w_ij^{k−1,k}: weights[i][j] joins unit i of the layer before to unit j of this layer. */
  readonly weights: Matrix;
  /** b_j^k: one a unit of this layer. The slides have none, the Playground has. */
  readonly biases: Vector;
};

export type Network = { readonly layers: readonly Layer[] };

/** One datum with its teacher signal: as many inputs as layer 0 has units, as many targets as layer M. */
export type Sample = { readonly input: Vector; readonly target: Vector };

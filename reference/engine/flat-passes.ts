// One group of samples through one layer of flat arrays, forward and back.
//
// The formulas are those of forward.ts, backprop.ts and update.ts, which stay the definition. Three things make these
// loops fast (measured with `npm run bench -- engine`): samples go through a layer in groups, so that the cost of
// starting a loop is shared; two at a time, so that each weight is read once for both; and f′ is taken from out, where
// the definition takes it from the net input: 1 − out² needs no second tanh.
import { activation, type ActivationName } from "./activation.ts";
import type { FlatLayer } from "./flat-network.ts";

/** A layer with room for a group of samples: sample n of the group has its in_j, out_j and δ_j at [n * units + j]. */
export type FlatPass = FlatLayer & {
  readonly nets: Float64Array;
  readonly outs: Float64Array;
  readonly deltas: Float64Array;
  /** Σ δ_j out_i over the samples since the last step, laid out like the weights. */
  readonly weightSums: Float64Array;
  /** Σ δ_j over the same samples. */
  readonly biasSums: Float64Array;
};

/**
 * f′(in_j) from out_j = f(in_j). Where |f| is close to its limit this keeps fewer digits than activation.ts: the error
 * is about 1e-16, which matters only beside an f′ that is nearly 0 itself.
 */
export const slopeFromOut: Readonly<Record<ActivationName, (out: number) => number>> = {
  sigmoid: (out) => out * (1 - out),
  tanh: (out) => 1 - out * out,
  relu: (out) => (out > 0 ? 1 : 0),
  linear: () => 1,
};

/**
 * in_j = Σ_i w_ij out_i + b_j and out_j = f(in_j) for every sample of the group.
 * Slide 'Weight update' (重みの更新式), beside "definition of the input" (入力の定義).
 * @param previousOuts out_i of the layer before, sample n at [n * inputs + i].
 * @param count samples in the group: even, because they go in pairs.
 */
export function forwardLayer(layer: FlatPass, previousOuts: Float64Array, count: number): void {
  const { inputs, units, weights, biases, nets, outs } = layer;
  for (let n = 0; n < count; n += 2) {
    const first = n * inputs;
    const second = first + inputs;
    for (let j = 0; j < units; j++) {
      let firstNet = biases[j]!;
      let secondNet = firstNet;
      for (let i = 0, ij = j; i < inputs; i++, ij += units) {
        const weight = weights[ij]!;
        firstNet += weight * previousOuts[first + i]!;
        secondNet += weight * previousOuts[second + i]!;
      }
      nets[n * units + j] = firstNet;
      nets[(n + 1) * units + j] = secondNet;
    }
  }
  const f = activation(layer.activation).value;
  for (let nj = 0; nj < count * units; nj++) outs[nj] = f(nets[nj]!);
}

/**
 * Adds δ_j out_i and δ_j of every sample of the group to the sums and, in the same pass over the weights, takes δ back
 * to the layer before: δ_i = f′(in_i) Σ_j w_ij δ_j. Slide 'Hidden layers' (中間層 の場合). See `hiddenDelta`.
 * @param count samples in the group: even, because they go in pairs.
 */
export function backwardLayer(layer: FlatPass, previous: FlatPass, count: number): void {
  const { inputs, units, weights, deltas, weightSums, biasSums } = layer;
  const { outs: previousOuts, deltas: previousDeltas } = previous;
  const slope = slopeFromOut[previous.activation];
  for (let n = 0; n < count; n += 2) {
    const first = n * units;
    const second = first + units;
    for (let j = 0; j < units; j++) biasSums[j]! += deltas[first + j]! + deltas[second + j]!;
    for (let i = 0, ij = 0; i < inputs; i++) {
      const firstUnit = n * inputs + i;
      const secondUnit = firstUnit + inputs;
      const firstOut = previousOuts[firstUnit]!;
      const secondOut = previousOuts[secondUnit]!;
      let firstBack = 0;
      let secondBack = 0;
      for (let j = 0; j < units; j++, ij++) {
        const weight = weights[ij]!;
        const firstDelta = deltas[first + j]!;
        const secondDelta = deltas[second + j]!;
        weightSums[ij]! += firstDelta * firstOut + secondDelta * secondOut;
        firstBack += weight * firstDelta;
        secondBack += weight * secondDelta;
      }
      previousDeltas[firstUnit] = firstBack * slope(firstOut);
      previousDeltas[secondUnit] = secondBack * slope(secondOut);
    }
  }
}

/**
 * The same for the first layer, which has only the input before it: sums, and nothing to take back.
 * Slide 'Weight update' (重みの更新式).
 * @param input out_i^0, sample n at [n * inputs + i].
 * @param count samples in the group: even, because they go in pairs.
 */
export function backwardFirstLayer(layer: FlatPass, input: Float64Array, count: number): void {
  const { inputs, units, deltas, weightSums, biasSums } = layer;
  for (let n = 0; n < count; n += 2) {
    const first = n * units;
    const second = first + units;
    for (let j = 0; j < units; j++) biasSums[j]! += deltas[first + j]! + deltas[second + j]!;
    for (let i = 0, ij = 0; i < inputs; i++) {
      const firstOut = input[n * inputs + i]!;
      const secondOut = input[(n + 1) * inputs + i]!;
      for (let j = 0; j < units; j++, ij++)
        weightSums[ij]! += deltas[first + j]! * firstOut + deltas[second + j]! * secondOut;
    }
  }
}

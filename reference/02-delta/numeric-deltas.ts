// The deltas of single layers as central differences measure them: each layer is made a small network of its own.
//
// The net inputs of a layer that has no inputs are its biases, and the engine measures δ by nudging biases.
import { activate, type ActivationName } from "../engine/activation.ts";
import { forward } from "../engine/forward.ts";
import type { Layer, Matrix, Network, Vector } from "../engine/network.ts";
import { numericDeltas as measure, type Measured, type NumericDeltas } from "../engine/numeric-gradient.ts";
import type { LossName } from "../engine/objective.ts";

/** What was measured, with the loss E at the point; null where a kink lies within the step. */
type Numeric<Derivative> = { readonly loss: number; readonly derivative: Derivative };

/** f′(in), as the δ of a unit whose target is 1 above its output. */
export function numericDerivative(name: ActivationName, net: number): Numeric<Measured> {
  const { loss, derivative } = numericOutputDelta(name, [activate(name, net) + 1], [net]);
  return { loss, derivative: derivative[0]! };
}

/** δ^M of an output layer, for the squared error. */
export const numericOutputDelta = (name: ActivationName, target: Vector, net: Vector): Numeric<Measured[]> =>
  measureFirstLayer([layerAt(name, net)], target, "squaredError");

/** δ^M of a softmax output layer, for the cross-entropy. */
export const numericSoftmaxDelta = (target: Vector, net: Vector): Numeric<Measured[]> =>
  measureFirstLayer([layerAt("linear", net)], target, "softmaxCrossEntropy");

/**
 * δ of a hidden layer. The layer behind it is made linear, with targets that lie `nextDelta` above its outputs: its
 * δ is then `nextDelta`.
 */
export function numericHiddenDelta(
  name: ActivationName,
  net: Vector,
  weights: Matrix,
  nextDelta: Vector,
): Numeric<Measured[]> {
  const next: Layer = { activation: "linear", weights, biases: nextDelta.map(() => 0) };
  const layers = [layerAt(name, net), next];
  const nextOut = forward({ layers }, []).outs[1]!;
  const target = nextDelta.map((delta, l) => nextOut[l]! + delta);
  return measureFirstLayer(layers, target, "squaredError");
}

/** δ of every unit of a network, for the squared error. */
export const numericDeltas = (network: Network, input: Vector, target: Vector): NumericDeltas =>
  measure(network, input, target, "squaredError");

const layerAt = (activation: ActivationName, net: Vector): Layer => ({
  activation,
  weights: [],
  biases: net,
});

function measureFirstLayer(layers: readonly Layer[], target: Vector, loss: LossName): Numeric<Measured[]> {
  const measured = measure({ layers }, [], target, loss);
  return { loss: measured.loss, derivative: [...measured.derivative[0]!] };
}

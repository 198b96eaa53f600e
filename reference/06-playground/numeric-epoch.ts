// The numeric witness of assignment 06: an epoch of one batch, its gradient measured by nudging.
import type { TrainingOptions } from "../../assignments/06-playground/configuration.ts";
import type { Network, Sample } from "../engine/network.ts";
import { numericNetworkGradient, type Measured } from "../engine/numeric-gradient.ts";
import { engineOptions } from "./engine-options.ts";

/** The network after one step of −α times the measured gradient of the mean loss plus λR(w). */
export function numericEpoch(network: Network, samples: readonly Sample[], options: TrainingOptions) {
  const measured = numericNetworkGradient(network, samples, engineOptions(options));
  const after = (value: number, slope: Measured): Measured =>
    slope === null ? null : value - options.learningRate * slope;
  const layers = network.layers.map(({ activation, weights, biases }, k) => {
    const slopes = measured.derivative[k]!;
    return {
      activation,
      weights: weights.map((row, i) => row.map((weight, j) => after(weight, slopes.weights[i]![j]!))),
      biases: biases.map((bias, j) => after(bias, slopes.biases[j]!)),
    };
  });
  return { loss: measured.loss, derivative: { layers } };
}

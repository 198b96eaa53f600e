// Numeric gradients: derivatives measured by nudging, the witness that knows nothing of backpropagation.
//
// Central differences, (f(x + h) − f(x − h)) / 2h, in double precision. Not on a slide: it measures the definition
// of the derivatives on slide 'Steepest descent' (最急降下法).
import { forward } from "./forward.ts";
import type { Network, Sample, Vector } from "./network.ts";
import { penalizedLoss, type LossName, type Objective } from "./objective.ts";

/** h. Near the cube root of the rounding error 1e-16, where truncation (h²/6·f‴) and rounding (1e-16·f/h) balance. */
const nudge = 1e-5;

/**
 * ∂f/∂x_i for every i.
 * @param f smooth near x; gets a changed copy, never x itself.
 */
export const numericGradient = (f: (x: Vector) => number, x: Vector): Vector =>
  x.map((value, i) => (f(x.with(i, value + nudge)) - f(x.with(i, value - nudge))) / (2 * nudge));

/** A measured derivative, or `null` where a kink lies between the two points and there is nothing to measure. */
export type Measured = number | null;

/** Derivatives of every unit, with the loss E at the point: it sets the scale of a gradient check's error. */
export type NumericDeltas = { readonly loss: number; readonly derivative: readonly (readonly Measured[])[] };

/** Derivatives of every parameter, in the shape of `gradient`, with E (penalty included) at the point. */
export type NumericNetworkGradient = {
  readonly loss: number;
  readonly derivative: readonly {
    readonly weights: readonly (readonly Measured[])[];
    readonly biases: readonly Measured[];
  }[];
};

/**
 * δ_j^k = −∂E/∂in_j^k of every unit, for one sample: derivative[k][j] belongs to unit j of `layers[k]`.
 * in_j^k is nudged through b_j^k, which is added to in_j^k and to nothing else; the rest runs forward as usual.
 */
export function numericDeltas(
  network: Network,
  input: Vector,
  target: Vector,
  loss: LossName,
): NumericDeltas {
  const samples = [{ input, target }];
  const delta = (k: number, j: number): Measured => {
    const measured = slope((amount) => withBias(network, k, j, amount), samples, { loss });
    return measured === null ? null : 0 - measured;
  };
  return {
    loss: penalizedLoss(network, samples, { loss }),
    derivative: network.layers.map((layer, k) => layer.biases.map((_, j) => delta(k, j))),
  };
}

/**
 * ∂(mean loss + λR)/∂w_ij and /∂b_j of every layer.
 * @param samples at least one.
 */
export function numericNetworkGradient(
  network: Network,
  samples: readonly Sample[],
  objective: Objective,
): NumericNetworkGradient {
  const measure = (change: (amount: number) => Network) => slope(change, samples, objective);
  return {
    loss: penalizedLoss(network, samples, objective),
    derivative: network.layers.map((layer, k) => ({
      weights: layer.weights.map((row, i) =>
        row.map((_, j) => measure((amount) => withWeight(network, k, i, j, amount))),
      ),
      biases: layer.biases.map((_, j) => measure((amount) => withBias(network, k, j, amount))),
    })),
  };
}

/** The derivative of the loss by one number of the network; `change` gives the network with that number nudged. */
function slope(
  change: (amount: number) => Network,
  samples: readonly Sample[],
  objective: Objective,
): Measured {
  const above = change(nudge);
  const below = change(-nudge);
  const sidesAbove = sidesOfKinks(above, samples, objective);
  const sidesBelow = sidesOfKinks(below, samples, objective);
  if (sidesAbove.some((side, index) => side !== sidesBelow[index])) return null;
  const difference = penalizedLoss(above, samples, objective) - penalizedLoss(below, samples, objective);
  return difference / (2 * nudge);
}

/** −1, 0 or 1 for everything that has its kink at 0: the net input of every relu unit, and every weight under L1. */
function sidesOfKinks(network: Network, samples: readonly Sample[], objective: Objective): Vector {
  const penalizedWeights =
    objective.penalty?.kind === "L1" ? network.layers.flatMap((layer) => layer.weights.flat()) : [];
  const reluNets = samples.flatMap(({ input }) =>
    forward(network, input).nets.flatMap((net, k) => (network.layers[k]!.activation === "relu" ? net : [])),
  );
  return [...penalizedWeights, ...reluNets].map(Math.sign);
}

function withWeight(network: Network, k: number, i: number, j: number, amount: number): Network {
  const layer = network.layers[k]!;
  const row = layer.weights[i]!;
  const weights = layer.weights.with(i, row.with(j, row[j]! + amount));
  return { layers: network.layers.with(k, { ...layer, weights }) };
}

function withBias(network: Network, k: number, j: number, amount: number): Network {
  const layer = network.layers[k]!;
  const biases = layer.biases.with(j, layer.biases[j]! + amount);
  return { layers: network.layers.with(k, { ...layer, biases }) };
}

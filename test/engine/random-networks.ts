// Random networks and samples for properties: 1 to 5 layers, 1 to 6 units each, all activations, all losses.
import fc from "fast-check";
import type { ActivationName } from "../../reference/engine/activation.ts";
import type { Network, Sample } from "../../reference/engine/network.ts";
import type { LossName, Objective } from "../../reference/engine/objective.ts";
import type { PenaltyKind } from "../../reference/engine/regularization.ts";

/** The same runs every time. */
export const fixed = { seed: 20240418, numRuns: 100 };

const activations: readonly ActivationName[] = ["sigmoid", "tanh", "relu", "linear"];
const losses: readonly LossName[] = ["squaredError", "meanSquaredError", "softmaxCrossEntropy"];
const penalties: readonly PenaltyKind[] = ["L1", "L2", "L2half"];

/** An integer of a thousandth keeps counterexamples short and never comes within a nudge of 0 without being 0. */
export const number = (size: number) =>
  fc.integer({ min: -1000 * size, max: 1000 * size }).map((thousandths) => thousandths / 1000);

export const vector = (length: number, size: number) =>
  fc.array(number(size), { minLength: length, maxLength: length });

export const matrix = (rows: number, columns: number, size: number) =>
  fc.array(vector(columns, size), { minLength: rows, maxLength: rows });

/** Widths of layers 0..M, e.g. [3, 5, 2]. */
const shape = (minLayers: number) =>
  fc.array(fc.integer({ min: 1, max: 6 }), { minLength: minLayers + 1, maxLength: 6 });

const networkOf = (widths: readonly number[]): fc.Arbitrary<Network> =>
  fc
    .tuple(
      ...widths.slice(1).map((width, k) =>
        fc.record({
          activation: fc.constantFrom(...activations),
          weights: matrix(widths[k]!, width, 1),
          biases: vector(width, 1),
        }),
      ),
    )
    .map((layers) => ({ layers }));

/** Positive numbers that sum to 1, which softmax with cross-entropy asks of its targets. */
const probabilities = (length: number) =>
  fc.array(fc.integer({ min: 1, max: 100 }), { minLength: length, maxLength: length }).map((shares) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => share / total);
  });

const samplesOf = (widths: readonly number[], loss: LossName): fc.Arbitrary<readonly Sample[]> => {
  const outputs = widths.at(-1)!;
  const target = loss === "softmaxCrossEntropy" ? probabilities(outputs) : vector(outputs, 2);
  return fc.array(fc.record({ input: vector(widths[0]!, 2), target }), { minLength: 1, maxLength: 4 });
};

export interface Situation {
  readonly network: Network;
  readonly samples: readonly Sample[];
  readonly objective: Objective;
}

/** A network with 1 to 4 samples that fit it, a loss, and half the time a penalty. */
export const situation = ({ minLayers = 1 } = {}): fc.Arbitrary<Situation> =>
  fc
    .record({
      widths: shape(minLayers),
      loss: fc.constantFrom(...losses),
      penalty: fc.option(
        fc.record({ kind: fc.constantFrom(...penalties), rate: fc.constantFrom(0.01, 0.1, 1) }),
      ),
    })
    .chain(({ widths, loss, penalty }) =>
      fc.record({
        network: networkOf(widths),
        samples: samplesOf(widths, loss),
        objective: fc.constant(penalty ? { loss, penalty } : { loss }),
      }),
    );

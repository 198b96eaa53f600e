// Ways to get updateLayer wrong.
import type { Layer } from "../../../assignments/given/network.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";
import { plus, plusRow } from "../tables.ts";

type UpdateLayer = Own["updateLayer"];

/** What a layer and its steps are made of. */
type Parts = Pick<Layer, "weights" | "biases">;

export const updateLayer = (own: Own): KnownMistakes<UpdateLayer> => {
  const steps = (...[, delta, previousOut, rate]: Parameters<UpdateLayer>): Parts => ({
    weights: own.weightStep(delta, previousOut, rate),
    biases: own.biasStep(delta, rate),
  });
  /** The layer after steps that are added with these factors. */
  const moved = (layer: Layer, { weights, biases }: Parts, byWeights = 1, byBiases = byWeights): Layer => ({
    activation: layer.activation,
    weights: plus(layer.weights, weights, byWeights),
    biases: plusRow(layer.biases, biases, byBiases),
  });
  const right: UpdateLayer = (...given) => moved(given[0], steps(...given));

  return {
    "sign-flipped": (...given) => moved(given[0], steps(...given), -1),
    "biases-subtracted": (...given) => moved(given[0], steps(...given), 1, -1),
    "biases-left-alone": (...given) => moved(given[0], steps(...given), 1, 0),
    "weights-left-alone": (...given) => moved(given[0], steps(...given), 0, 1),
    overwritten: (...given) => ({ ...given[0], ...steps(...given) }),
    "rate-forgotten": (layer, delta, previousOut) => right(layer, delta, previousOut, 1),
    "rate-squared": (layer, delta, previousOut, rate) => right(layer, delta, previousOut, rate * rate),
    "bias-rate-forgotten": (layer, delta, previousOut, rate) => ({
      ...right(layer, delta, previousOut, rate),
      biases: plusRow(layer.biases, delta),
    }),
    "bias-times-out": (layer, delta, previousOut, rate) => ({
      ...right(layer, delta, previousOut, rate),
      biases: layer.biases.map((bias, j) => bias + rate * delta[j]! * (previousOut[j] ?? Number.NaN)),
    }),
    "bias-once-per-input": (...given) => moved(given[0], steps(...given), 1, given[2].length),
    transposed: (layer, delta, previousOut, rate) => ({
      ...right(layer, delta, previousOut, rate),
      weights: plus(layer.weights, own.weightStep(previousOut, delta, rate)),
    }),
    "sender-delta": (layer, delta, previousOut, rate) => ({
      ...right(layer, delta, previousOut, rate),
      weights: layer.weights.map((row, i) =>
        row.map((weight) => weight + rate * (delta[i] ?? Number.NaN) * previousOut[i]!),
      ),
    }),
    "last-row-left-alone": (...given) => ({
      ...right(...given),
      weights: [...right(...given).weights.slice(0, -1), given[0].weights.at(-1)!],
    }),
    "activation-dropped": (...given) => {
      const { weights, biases } = right(...given);
      return { weights, biases } as never;
    },
    "changed-in-place": (...given) => Object.assign(given[0], right(...given)),

    "sign-flipped+biases-left-alone": (...given) => moved(given[0], steps(...given), -1, 0),
    "sign-flipped+rate-forgotten": (layer, delta, previousOut) => right(layer, delta, previousOut, -1),
    "rate-forgotten+biases-left-alone": (layer, delta, previousOut) => ({
      ...right(layer, delta, previousOut, 1),
      biases: layer.biases,
    }),
    "overwritten+biases-left-alone": (...given) => ({
      ...given[0],
      weights: steps(...given).weights,
    }),
  };
};

// Ways to get miniBatchStep wrong.
import type { Layer } from "../../../assignments/given/network.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";
import { meanRow, plus, plusRow } from "../tables.ts";

type MiniBatchStep = Own["miniBatchStep"];

export const miniBatchStep = (own: Own): KnownMistakes<MiniBatchStep> => {
  /** One step for each sample, with this rate, on top of each other. */
  const addedUp = (layer: Layer, deltas: number[][], previousOuts: number[][], rate: number): Layer =>
    deltas.reduce((sum, delta, n) => own.updateLayer(sum, delta, previousOuts[n]!, rate), layer);
  const right: MiniBatchStep = (layer, deltas, previousOuts, rate) =>
    addedUp(layer, deltas, previousOuts, rate / deltas.length);
  const ofMeans: MiniBatchStep = (layer, deltas, previousOuts, rate) =>
    own.updateLayer(layer, meanRow(deltas), meanRow(previousOuts), rate);
  /** The steps alone, as a layer. */
  const steps = (...given: Parameters<MiniBatchStep>): Layer => {
    const after = right(...given);
    return {
      ...after,
      weights: plus(after.weights, given[0].weights, -1),
      biases: plusRow(after.biases, given[0].biases, -1),
    };
  };

  return {
    // The same numbers: a sum where the mean belongs, and a whole step after every sample.
    summed: addedUp,
    "product-of-means": ofMeans,
    "divided-by-units": (layer, deltas, previousOuts, rate) =>
      addedUp(layer, deltas, previousOuts, rate / layer.biases.length),
    "divided-by-ten": (layer, deltas, previousOuts, rate) => addedUp(layer, deltas, previousOuts, rate / 10),
    "divided-twice": (layer, deltas, previousOuts, rate) =>
      right(layer, deltas, previousOuts, rate / deltas.length),
    "divided-by-one-less": (layer, deltas, previousOuts, rate) =>
      addedUp(layer, deltas, previousOuts, rate / (deltas.length - 1)),
    "biases-summed": (...given) => ({ ...right(...given), biases: addedUp(...given).biases }),
    "biases-left-alone": (...given) => ({ ...right(...given), biases: given[0].biases }),
    "first-sample-only": (layer, deltas, previousOuts, rate) =>
      own.updateLayer(layer, deltas[0]!, previousOuts[0]!, rate),
    "last-sample-only": (layer, deltas, previousOuts, rate) =>
      own.updateLayer(layer, deltas.at(-1)!, previousOuts.at(-1)!, rate),
    "first-sample-skipped": (layer, deltas, previousOuts, rate) =>
      addedUp(layer, deltas.slice(1), previousOuts.slice(1), rate / deltas.length),
    "sign-flipped": (layer, deltas, previousOuts, rate) => right(layer, deltas, previousOuts, -rate),
    "rate-forgotten": (layer, deltas, previousOuts) => right(layer, deltas, previousOuts, 1),
    overwritten: (...given) => steps(...given),
    transposed: (layer, deltas, previousOuts, rate) => ({
      ...right(layer, deltas, previousOuts, rate),
      weights: layer.weights.map((row, i) =>
        row.map((weight, j) => {
          const products = deltas.map((delta, n) => delta[i]! * previousOuts[n]![j]!);
          return weight + (rate * products.reduce((sum, product) => sum + product, 0)) / deltas.length;
        }),
      ),
    }),
    unchanged: (layer) => ({ ...layer }),
    "changed-in-place": (...given) => Object.assign(given[0], right(...given)),

    "summed+sign-flipped": (layer, deltas, previousOuts, rate) => addedUp(layer, deltas, previousOuts, -rate),
    "summed+rate-forgotten": (layer, deltas, previousOuts) => addedUp(layer, deltas, previousOuts, 1),
    "summed+biases-left-alone": (...given) => ({ ...addedUp(...given), biases: given[0].biases }),
    "product-of-means+sign-flipped": (layer, deltas, previousOuts, rate) =>
      ofMeans(layer, deltas, previousOuts, -rate),
  };
};

// Assignment 03 in a student's manner: every function uses the others where it may, so that a wrong one shows there too.
import type * as stub from "../../assignments/03-update/update.ts";
import { residual } from "./residual.ts";
import { mean, meanRow, plus, plusRow } from "./tables.ts";

/** What a student writes. */
export type Own = typeof stub;

/**
 * Arguments are handed on as copies: a function that changes its input must not spoil that of its caller.
 * @param own the functions that are called: those returned here, or some of them replaced by wrong ones.
 */
export const solution = (own: Own): Own => ({
  weightStep: (delta, previousOut, learningRate) =>
    previousOut.map((out) => delta.map((value) => learningRate * value * out)),
  biasStep: (delta, learningRate) => delta.map((value) => learningRate * value),
  updateLayer: (layer, delta, previousOut, learningRate) => ({
    activation: layer.activation,
    weights: plus(layer.weights, own.weightStep([...delta], [...previousOut], learningRate)),
    biases: plusRow(layer.biases, own.biasStep([...delta], learningRate)),
  }),
  // All samples step from the same layer, so the mean of the layers is the layer after the mean step.
  miniBatchStep: (layer, deltas, previousOuts, learningRate) => {
    const layers = deltas.map((delta, n) =>
      own.updateLayer(structuredClone(layer), delta, previousOuts[n]!, learningRate),
    );
    return {
      activation: layer.activation,
      weights: mean(layers.map(({ weights }) => weights)),
      biases: meanRow(layers.map(({ biases }) => biases)),
    };
  },
  penalty: (kind, weights) =>
    weights.flat().reduce((sum, weight) => sum + (kind === "L1" ? Math.abs(weight) : weight ** 2), 0),
  penaltyGradient: (kind, weights) =>
    weights.map((row) => row.map((weight) => (kind === "L1" ? Math.sign(weight) : 2 * weight))),
  trainBatch: (layer, batches, { learningRate, penalty, penaltyRate }) => {
    let current = layer;
    for (const batch of batches) {
      const deltas = batch.map((sample) => residual(current, sample));
      const inputs = batch.map(({ input }) => input);
      const slopes = penalty !== "none" && own.penaltyGradient(penalty, structuredClone(current.weights));
      const moved = own.miniBatchStep(structuredClone(current), deltas, inputs, learningRate);
      current = slopes
        ? { ...moved, weights: plus(moved.weights, slopes, -learningRate * penaltyRate) }
        : moved;
    }
    return current;
  },
});

// map and reduce; the larger steps add up shares of the smaller ones, and trainBatch uses the handed-out forward().
// points: 10
// loses: none
import { forward, type Layer } from "../given/network.ts";

type PenaltyKind = "L1" | "L2";
type Sample = { readonly input: number[]; readonly target: number[] };
type TrainingOptions = {
  readonly learningRate: number;
  readonly penalty: PenaltyKind | "none";
  readonly penaltyRate: number;
};

const addMatrices = (a: number[][], b: number[][]) =>
  a.map((row, i) => row.map((value, j) => value + b[i][j]));
const addVectors = (a: number[], b: number[]) => a.map((value, j) => value + b[j]);

export const weightStep = (delta: number[], previousOut: number[], learningRate: number): number[][] =>
  previousOut.map((out) => delta.map((value) => learningRate * value * out));

export const biasStep = (delta: number[], learningRate: number): number[] =>
  delta.map((value) => learningRate * value);

export const updateLayer = (
  layer: Layer,
  delta: number[],
  previousOut: number[],
  learningRate: number,
): Layer => ({
  ...layer,
  weights: addMatrices(layer.weights, weightStep(delta, previousOut, learningRate)),
  biases: addVectors(layer.biases, biasStep(delta, learningRate)),
});

export const miniBatchStep = (
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  learningRate: number,
): Layer =>
  deltas.reduce(
    (sum, delta, n) => updateLayer(sum, delta, previousOuts[n], learningRate / deltas.length),
    layer,
  );

export const penalty = (kind: PenaltyKind, weights: number[][]): number =>
  weights.flat().reduce((sum, weight) => sum + (kind === "L1" ? Math.abs(weight) : weight ** 2), 0);

export const penaltyGradient = (kind: PenaltyKind, weights: number[][]): number[][] =>
  weights.map((row) => row.map((weight) => (kind === "L1" ? Math.sign(weight) : 2 * weight)));

const outOf = (layer: Layer, input: number[]) => forward({ layers: [layer] }, input, (_, net) => net).outs[0];

export const trainBatch = (layer: Layer, batches: Sample[][], options: TrainingOptions): Layer =>
  batches.reduce((current, batch) => {
    const deltas = batch.map(({ input, target }) => {
      const out = outOf(current, input);
      return target.map((t, j) => t - out[j]);
    });
    const inputs = batch.map(({ input }) => input);
    const next = miniBatchStep(current, deltas, inputs, options.learningRate);
    if (options.penalty === "none") return next;
    const share = -options.learningRate * options.penaltyRate;
    const pull = penaltyGradient(options.penalty, current.weights).map((row) =>
      row.map((slope) => share * slope),
    );
    return { ...next, weights: addMatrices(next.weights, pull) };
  }, layer);

// Rows and vectors are Float64Arrays, which count as arrays of numbers.
// points: 10
// loses: none
import type { Layer } from "../given/network.ts";

type Numbers = ArrayLike<number>;
type AnyLayer = { activation: Layer["activation"]; weights: Numbers[]; biases: Numbers };

export function weightStep(delta: Numbers, previousOut: Numbers, learningRate: number): Float64Array[] {
  return Array.from(previousOut, (out) => Float64Array.from(delta, (value) => out * value * learningRate));
}

export function biasStep(delta: Numbers, learningRate: number): Float64Array {
  return Float64Array.from(delta).map((value) => value * learningRate);
}

function plus(a: Numbers, b: Numbers): Float64Array {
  return Float64Array.from(a, (value, index) => value + b[index]);
}

export function updateLayer(
  layer: AnyLayer,
  delta: Numbers,
  previousOut: Numbers,
  learningRate: number,
): AnyLayer {
  return miniBatchStep(layer, [delta], [previousOut], learningRate);
}

export function miniBatchStep(
  layer: AnyLayer,
  deltas: Numbers[],
  previousOuts: Numbers[],
  learningRate: number,
): AnyLayer {
  const rate = learningRate / deltas.length;
  const weights = layer.weights.map((row) => Float64Array.from(row));
  let biases = Float64Array.from(layer.biases);
  deltas.forEach((delta, n) => {
    const step = weightStep(delta, previousOuts[n], rate);
    weights.forEach((row, i) => row.set(plus(row, step[i])));
    biases = plus(biases, biasStep(delta, rate));
  });
  return { activation: layer.activation, weights, biases };
}

export function penalty(kind: "L1" | "L2", weights: Numbers[]): number {
  const flat = Float64Array.from(weights.flatMap((row) => Array.from(row)));
  return flat.reduce((sum, weight) => sum + (kind === "L1" ? Math.abs(weight) : weight * weight), 0);
}

export function penaltyGradient(kind: "L1" | "L2", weights: Numbers[]): Float64Array[] {
  const slope = kind === "L1" ? Math.sign : (weight: number) => weight + weight;
  return weights.map((row) => Float64Array.from(row, slope));
}

export function trainBatch(
  layer: AnyLayer,
  batches: { input: number[]; target: number[] }[][],
  options: { learningRate: number; penalty: "none" | "L1" | "L2"; penaltyRate: number },
): AnyLayer {
  for (const batch of batches) {
    const deltas = batch.map(({ input, target }) =>
      Float64Array.from(target, (t, j) =>
        input.reduce((rest, value, i) => rest - value * layer.weights[i][j], t - layer.biases[j]),
      ),
    );
    const stepped = miniBatchStep(
      layer,
      deltas,
      batch.map(({ input }) => input),
      options.learningRate,
    );
    if (options.penalty !== "none") {
      const slopes = penaltyGradient(options.penalty, layer.weights);
      stepped.weights = stepped.weights.map((row, i) =>
        plus(
          row,
          slopes[i].map((slope) => -options.learningRate * options.penaltyRate * slope),
        ),
      );
    }
    layer = stepped;
  }
  return layer;
}

// Weight updates: one sample, one mini-batch, several in a row.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../grader/kit.ts";
import { gradient } from "../../reference/engine/backprop.ts";
import type { Layer } from "../../reference/engine/network.ts";
import { penalizedLoss } from "../../reference/engine/objective.ts";
import {
  biasStep,
  miniBatchStep,
  trainBatch,
  trainBatches,
  trainEpoch,
  updateLayer,
  weightStep,
} from "../../reference/engine/update.ts";
import { fixed, situation } from "./random-networks.ts";

const layer: Layer = {
  activation: "tanh",
  weights: [
    [1, 2, 3],
    [4, 5, 6],
  ],
  biases: [7, 8, 9],
};

test("steps[i][j] is α δ_j out_i", () => {
  expect(weightStep([1, 10, 100], [2, 3], 0.5)).toEqual([
    [1, 10, 100],
    [1.5, 15, 150],
  ]);
  expect(biasStep([1, 10, 100], 0.5)).toEqual([0.5, 5, 50]);
});

test("an updated layer is the old one plus the steps, and the old one stays", () => {
  const before = structuredClone(layer);
  expect(updateLayer(layer, [1, 10, 100], [2, 3], 0.5)).toEqual({
    activation: "tanh",
    weights: [
      [2, 12, 103],
      [5.5, 20, 156],
    ],
    biases: [7.5, 13, 59],
  });
  expect(layer).toEqual(before);
});

describe("a mini-batch step", () => {
  const deltas = [
    [1, 0, 2],
    [3, 4, 0],
  ];
  const previousOuts = [
    [1, 2],
    [2, 0],
  ];

  test("is the mean over the samples the batch holds", () => {
    expect(miniBatchStep(layer, deltas, previousOuts, 1)).toEqual({
      activation: "tanh",
      weights: [
        [1 + 3.5, 2 + 4, 3 + 1],
        [4 + 1, 5, 6 + 2],
      ],
      biases: [7 + 2, 8 + 2, 9 + 1],
    });
  });

  test("pulls the old weights to 0 by αλR′, and no bias", () => {
    const plain = miniBatchStep(layer, deltas, previousOuts, 0.5);
    const penalized = miniBatchStep(layer, deltas, previousOuts, 0.5, { kind: "L2", rate: 0.25 });
    const pulled = plain.weights.map((row, i) => row.map((value, j) => value - 0.25 * layer.weights[i]![j]!));
    expect(penalized).toEqual({ ...plain, weights: pulled });
  });
});

describe("on random networks", () => {
  const learningRate = 0.5;

  test("a batch goes along the negative gradient", () => {
    fc.assert(
      fc.property(situation(), ({ network, samples, objective }) => {
        const slopes = gradient(network, samples, objective);
        const layers = network.layers.map((old, k) => ({
          ...old,
          weights: old.weights.map((row, i) =>
            row.map((w, j) => w - learningRate * slopes[k]!.weights[i]![j]!),
          ),
          biases: old.biases.map((b, j) => b - learningRate * slopes[k]!.biases[j]!),
        }));
        expect(compare(trainBatch(network, samples, { ...objective, learningRate }), { layers })).toEqual([]);
      }),
      fixed,
    );
  });

  test("a small step makes the loss smaller, and one in the opposite direction does not", () => {
    const informative = fc
      .sample(situation(), fixed)
      .filter(({ objective }) => objective.penalty?.kind !== "L1");
    for (const { network, samples, objective } of informative) {
      const lossAt = (rate: number) =>
        penalizedLoss(trainBatch(network, samples, { ...objective, learningRate: rate }), samples, objective);
      expect(lossAt(1e-6)).toBeLessThanOrEqual(lossAt(0));
      expect(lossAt(-1e-6)).toBeGreaterThanOrEqual(lossAt(0));
    }
  });

  test("holding every sample twice leaves the mean step unchanged", () => {
    fc.assert(
      fc.property(situation(), ({ network, samples, objective }) => {
        const options = { ...objective, learningRate };
        const twice = trainBatch(network, [...samples, ...samples], options);
        expect(compare(twice, trainBatch(network, samples, options))).toEqual([]);
      }),
      fixed,
    );
  });

  test("holding one sample twice does not", () => {
    const moved = fc.sample(situation(), fixed).filter(({ network, samples, objective }) => {
      const options = { ...objective, learningRate };
      const [first] = samples;
      return compare(
        trainBatch(network, [...samples, first!], options),
        trainBatch(network, samples, options),
      ).length;
    });
    expect(moved.length).toBeGreaterThan(fixed.numRuns / 2);
  });
});

describe("batches in a row", () => {
  const network = { layers: [{ activation: "linear", weights: [[1]], biases: [0] } as const] };
  const samples = [1, 2, 3].map((x) => ({ input: [x], target: [0] }));
  const options = { loss: "squaredError", learningRate: 0.1 } as const;

  test("each start from the weights the one before left", () => {
    const [first, second, third] = samples;
    const after = trainBatch(trainBatch(network, [first!, second!], options), [third!], options);
    expect(trainBatches(network, [[first!, second!], [third!]], options)).toEqual(after);
    expect(trainBatches(network, [[third!], [first!, second!]], options)).not.toEqual(after);
  });

  test("an epoch cuts them in the given order, the short last one averaged over its own size", () => {
    const batches = [samples.slice(0, 2), samples.slice(2)];
    expect(trainEpoch(network, samples, { ...options, batchSize: 2 })).toEqual(
      trainBatches(network, batches, options),
    );
  });

  test("an epoch refuses a batch size of 0", () => {
    expect(() => trainEpoch(network, samples, { ...options, batchSize: 0 })).toThrow(RangeError);
  });
});

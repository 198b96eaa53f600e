// The flat engine gives what the plain one gives: layout, single steps, epochs and losses.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type Value } from "../../grader/kit.ts";
import { activation, type ActivationName } from "../../reference/engine/activation.ts";
import { flatLayer, plainNetwork } from "../../reference/engine/flat-network.ts";
import { slopeFromOut } from "../../reference/engine/flat-passes.ts";
import {
  addSamples,
  flatTraining,
  meanFlatLoss,
  stepFlat,
  trainFlatEpoch,
} from "../../reference/engine/flat-training.ts";
import type { Network, Sample } from "../../reference/engine/network.ts";
import { meanLoss } from "../../reference/engine/objective.ts";
import { trainBatch, trainEpoch, type TrainingOptions } from "../../reference/engine/update.ts";
import { differences, goldenTrajectories, networkOf, objectiveOf, samplesOf } from "./golden-files.ts";
import { fixed, number, situation } from "./random-networks.ts";

/** Both sides round; the sums have few terms, but in another order. */
const tolerance = 1e-12;

const flatDifferences = (flat: Value, plain: Value) =>
  compare(flat, plain, (a, e) => Math.abs(a - e) <= tolerance * Math.abs(e));

type EpochOptions = TrainingOptions & { readonly batchSize: number };

function flatEpoch(network: Network, samples: readonly Sample[], options: EpochOptions): Network {
  const training = flatTraining(network, options.loss);
  trainFlatEpoch(training, samples, options);
  return plainNetwork(training.layers);
}

/** The samples over and over, so that there are more than a group of the flat engine holds. */
const repeated = (samples: readonly Sample[], count: number): readonly Sample[] =>
  Array.from({ length: count }, (_, n) => samples[n % samples.length]!);

test("w_ij stands at [i * units + j]", () => {
  const weights = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const flat = flatLayer({ activation: "tanh", weights, biases: [7, 8, 9] });
  expect(flat).toMatchObject({ inputs: 2, units: 3 });
  expect([...flat.weights]).toEqual([1, 2, 3, 4, 5, 6]);
  expect([...flat.biases]).toEqual([7, 8, 9]);
});

test.each(["sigmoid", "tanh", "relu", "linear"] as readonly ActivationName[])(
  "the slope of %s from its out is the one from its net input",
  (name) => {
    const { value, derivative } = activation(name);
    fc.assert(
      fc.property(number(5), (net) => {
        expect(slopeFromOut[name](value(net))).toBeCloseTo(derivative(net), 14);
      }),
      fixed,
    );
    expect(slopeFromOut[name](value(0))).toBe(derivative(0));
  },
);

describe("on random networks of 1 to 5 layers", () => {
  const learningRate = 0.3;

  test("a network comes back from the flat arrays as it went in", () => {
    fc.assert(
      fc.property(situation(), ({ network, objective }) => {
        expect(plainNetwork(flatTraining(network, objective.loss).layers)).toEqual(network);
      }),
      fixed,
    );
  });

  test("an epoch leads to the same network, in batches of any size", () => {
    const batchSizes = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(situation(), batchSizes, ({ network, samples, objective }, batchSize) => {
        const options = { ...objective, learningRate, batchSize };
        const flat = flatEpoch(network, samples, options);
        expect(flatDifferences(flat, trainEpoch(network, samples, options))).toEqual([]);
      }),
      fixed,
    );
  });

  test.each([32, 33, 64, 71])("a batch of %d samples goes through in groups", (count) => {
    for (const { network, samples, objective } of fc.sample(situation(), { ...fixed, numRuns: 20 })) {
      const batch = repeated(samples, count);
      const options = { ...objective, learningRate, batchSize: count };
      expect(differences(flatEpoch(network, batch, options), trainBatch(network, batch, options))).toEqual(
        [],
      );
    }
  });

  test("the mean loss is the same", () => {
    fc.assert(
      fc.property(situation(), ({ network, samples, objective }) => {
        const flat = meanFlatLoss(flatTraining(network, objective.loss), samples);
        expect(flatDifferences(flat, meanLoss(network, samples, objective.loss))).toEqual([]);
      }),
      fixed,
    );
  });

  test("a learning rate that is off by a billionth leads elsewhere", () => {
    const moved = fc.sample(situation(), fixed).filter(({ network, samples, objective }) => {
      const options = { ...objective, learningRate, batchSize: 2 };
      const off = { ...options, learningRate: learningRate * (1 + 1e-9) };
      return flatDifferences(flatEpoch(network, samples, off), trainEpoch(network, samples, options)).length;
    });
    expect(moved.length).toBeGreaterThan(0.9 * fixed.numRuns);
  });
});

describe.each(goldenTrajectories())("$id", (golden) => {
  const samples = samplesOf(golden);
  const options = {
    ...objectiveOf(golden),
    learningRate: golden.learningRate,
    batchSize: golden.batchSize,
  };
  const follow = (batchSize: number) => {
    const training = flatTraining(networkOf(golden.activations, golden.W0, golden.b0), options.loss);
    const losses = Array.from({ length: golden.epochs }, () => {
      trainFlatEpoch(training, samples, { ...options, batchSize });
      return meanFlatLoss(training, samples);
    });
    return { losses, network: plainNetwork(training.layers) };
  };
  const end = networkOf(golden.activations, golden.W, golden.b);

  test("the flat engine follows PyTorch to the same losses and weights", () => {
    const { losses, network } = follow(golden.batchSize);
    expect(differences(losses, golden.fullDataLossAfterEpoch)).toEqual([]);
    expect(differences(network, end)).toEqual([]);
  });

  test("in batches of another size it does not", () => {
    expect(differences(follow(golden.batchSize + 1).network, end)).not.toEqual([]);
  });
});

describe("the sums", () => {
  const network: Network = { layers: [{ activation: "linear", weights: [[1]], biases: [0] }] };
  const samples = [1, 2, 3].map((x) => ({ input: [x], target: [0] }));
  const step = { learningRate: 0.1 };

  test("grow from call to call until a step clears them", () => {
    const training = flatTraining(network, "squaredError");
    addSamples(training, samples, 0, 1);
    addSamples(training, samples, 1, 3);
    expect(training.summed).toBe(3);
    stepFlat(training, step);
    expect(training.summed).toBe(0);
    const once = trainBatch(network, samples, { loss: "squaredError", ...step });
    expect(flatDifferences(plainNetwork(training.layers), once)).toEqual([]);
  });

  test("start at 0 after a step", () => {
    const training = flatTraining(network, "squaredError");
    addSamples(training, samples, 0, 3);
    stepFlat(training, step);
    const after = plainNetwork(training.layers);
    addSamples(training, samples, 0, 1);
    stepFlat(training, step);
    const expected = trainBatch(after, samples.slice(0, 1), { loss: "squaredError", ...step });
    expect(flatDifferences(plainNetwork(training.layers), expected)).toEqual([]);
  });
});

test("what diverged before leaves no trace in a group that is filled up", () => {
  const network: Network = { layers: [{ activation: "linear", weights: [[1]], biases: [0] }] };
  const training = flatTraining(network, "squaredError");
  addSamples(training, repeated([{ input: [NaN], target: [0] }], 2), 0, 2);
  for (const { weightSums, biasSums } of training.layers)
    for (const sums of [weightSums, biasSums]) sums.fill(0);
  training.summed = 0;
  addSamples(training, [{ input: [2], target: [0] }], 0, 1);
  expect([...training.layers[0]!.weightSums, ...training.layers[0]!.biasSums]).toEqual([-4, -2]);
});

test.each([0, -1, 1.5, NaN])("an epoch refuses a batch size of %d", (batchSize) => {
  const network: Network = { layers: [{ activation: "linear", weights: [[1]], biases: [0] }] };
  const training = flatTraining(network, "squaredError");
  expect(() => trainFlatEpoch(training, [], { learningRate: 1, batchSize })).toThrow(RangeError);
});

test("an epoch does not refuse a batch size above the count", () => {
  const network: Network = { layers: [{ activation: "linear", weights: [[1]], biases: [0] }] };
  const options = { loss: "squaredError", learningRate: 0.1, batchSize: 50 } as const;
  const samples = [{ input: [1], target: [0] }];
  expect(flatEpoch(network, samples, options)).toEqual(trainEpoch(network, samples, options));
});

// The Playground's rules, one by one, and all of them against a second rendering as a graph of objects.
import { describe, expect, test } from "vitest";
import { compare } from "../../grader/kit.ts";
import { plainNetwork } from "../../reference/engine/flat-network.ts";
import { meanFlatLoss } from "../../reference/engine/flat-training.ts";
import type { Network, Sample } from "../../reference/engine/network.ts";
import { meanLoss } from "../../reference/engine/objective.ts";
import {
  playgroundNetwork,
  playgroundTraining,
  trainPlaygroundEpoch,
  type PlaygroundOptions,
} from "../../reference/engine/playground-training.ts";
import { seededRandom } from "../../reference/engine/random.ts";
import { trainBatch, trainEpoch } from "../../reference/engine/update.ts";
import { graphLoss, graphWeights, objectGraph, trainGraph } from "../bench/object-graph.ts";

const loss = "squaredError";

/** One linear unit out = w x + b, on which every rule can be followed by hand. */
const line = (weight: number): Network => ({
  layers: [{ activation: "linear", weights: [[weight]], biases: [0] }],
});

const points = (...xs: readonly number[]): readonly Sample[] => xs.map((x) => ({ input: [x], target: [0] }));

function train(network: Network, samples: readonly Sample[], options: PlaygroundOptions, epochs = 1) {
  const training = playgroundTraining(network);
  for (let epoch = 0; epoch < epochs; epoch++) trainPlaygroundEpoch(training, samples, options);
  return { training, network: plainNetwork(training.layers) };
}

const weightOf = ({ layers }: Network) => layers[0]!.weights[0]![0]!;

describe("gradients left over when an epoch ends", () => {
  const options = { learningRate: 0.1, batchSize: 2 };
  const samples = points(1, 2, 3);

  test("do not move the weights in that epoch", () => {
    const expected = trainBatch(line(1), samples.slice(0, 2), { loss, learningRate: 0.1 });
    expect(compare(train(line(1), samples, options).network, expected)).toEqual([]);
  });

  test("join the first update of the next one, which is the mean over all of them", () => {
    const training = playgroundTraining(line(1));
    trainPlaygroundEpoch(training, samples, options);
    const { weights, biases } = plainNetwork(training.layers).layers[0]!;
    trainPlaygroundEpoch(training, samples, options);
    // The sample left over met the same weights as the first two of the next epoch.
    const three = [samples[2]!, samples[0]!, samples[1]!];
    const expected = trainBatch({ layers: [{ activation: "linear", weights, biases }] }, three, {
      loss,
      learningRate: 0.1,
    });
    expect(compare(plainNetwork(training.layers), expected)).toEqual([]);
  });

  test("are what sets it apart from the lecture's epoch, in which the short last batch is one of its own", () => {
    const lecture = trainEpoch(line(1), samples, { loss, ...options });
    expect(compare(train(line(1), samples, options).network, lecture)).not.toEqual([]);
    const even = points(1, 2, 3, 4);
    expect(
      compare(train(line(1), even, options).network, trainEpoch(line(1), even, { loss, ...options })),
    ).toEqual([]);
  });

  test("never become an update where the batch is larger than the epoch", () => {
    const { network, training } = train(line(1), samples, { learningRate: 0.1, batchSize: 4 }, 5);
    expect(network).toEqual(line(1));
    expect(training.summed).toBe(15);
    expect(train(line(1), samples, { learningRate: 0.1, batchSize: 3 }).network).not.toEqual(line(1));
  });
});

test("the samples keep their order: the last one has the last word in every epoch", () => {
  // With x = 1 weight and bias each take half of t − out, so that out = t after every update.
  const options = { learningRate: 0.5, batchSize: 1 };
  const outAfter = (targets: readonly number[]) => {
    const samples = targets.map((t) => ({ input: [1], target: [t] }));
    const { weights, biases } = train(line(0), samples, options, 3).network.layers[0]!;
    return weights[0]![0]! + biases[0]!;
  };
  expect(outAfter([3, 5])).toBe(5);
  expect(outAfter([5, 3])).toBe(3);
});

describe("the penalty", () => {
  // Every net input and target is 0, so that the penalty alone moves the weight.
  const still = points(0);
  const after = (weight: number, penalty: PlaygroundOptions["penalty"], epochs = 1) =>
    weightOf(
      train(line(weight), still, { learningRate: 0.5, batchSize: 1, ...(penalty && { penalty }) }, epochs)
        .network,
    );

  test("L2 takes αλw off the weight, half of what the lecture's λw² takes", () => {
    expect(after(4, { kind: "L2half", rate: 0.25 })).toBe(4 - 0.5 * 0.25 * 4);
    const lecture = trainBatch(line(4), still, {
      loss,
      learningRate: 0.5,
      penalty: { kind: "L2", rate: 0.25 },
    });
    expect(weightOf(lecture)).toBe(4 - 2 * 0.5 * 0.25 * 4);
  });

  test("L1 takes αλ off the size of the weight", () => {
    expect(after(4, { kind: "L1", rate: 0.5 })).toBe(3.75);
    expect(after(-4, { kind: "L1", rate: 0.5 })).toBe(-3.75);
  });

  test("L1 stops at 0 where it would carry the weight across, and not before", () => {
    expect(after(0.125, { kind: "L1", rate: 0.5 })).toBe(0);
    expect(after(-0.125, { kind: "L1", rate: 0.5 })).toBe(0);
    expect(after(0.375, { kind: "L1", rate: 0.5 })).toBe(0.125);
  });

  test("L2 does carry a weight across 0", () => {
    expect(after(1, { kind: "L2half", rate: 4 })).toBe(-1);
  });

  test("no penalty leaves the weight", () => expect(after(0.125, undefined)).toBe(0.125));

  test("leaves the biases alone", () => {
    const network: Network = { layers: [{ activation: "relu", weights: [[1]], biases: [-1] }] };
    const options = { learningRate: 0.5, batchSize: 1, penalty: { kind: "L1", rate: 0.5 } } as const;
    expect(train(network, still, options).network.layers[0]!.biases).toEqual([-1]);
  });

  test("takes its slope at the weight before the step", () => {
    // out = 2, E's slope 2: the step alone leads from 2 to 1, and L2 is taken at 2.
    const options = { learningRate: 0.5, batchSize: 1, penalty: { kind: "L2half", rate: 0.25 } } as const;
    expect(weightOf(train(line(2), points(1), options).network)).toBe(1 - 0.5 * 0.25 * 2);
  });
});

describe("a link that L1 brought to 0", () => {
  const penalty = { kind: "L1", rate: 0.5 } as const;
  const options = { learningRate: 0.5, batchSize: 1, penalty };
  const pulling = [{ input: [1], target: [3] }];

  test("stays dead: no gradient and no other penalty moves it again", () => {
    const { training } = train(line(0.125), points(0), options);
    trainPlaygroundEpoch(training, pulling, options);
    trainPlaygroundEpoch(training, pulling, { learningRate: 0.5, batchSize: 1 });
    expect(training.layers[0]!.weights[0]).toBe(0);
    expect(training.layers[0]!.biases[0]).not.toBe(0);
  });

  test("is another thing than a weight that merely is 0", () => {
    expect(weightOf(train(line(0), pulling, options).network)).not.toBe(0);
  });
});

describe("a new network", () => {
  const shape = [2, 3, 1];
  const stream = () => {
    const random = seededRandom(7);
    return () => random.uniform(0, 1);
  };

  test("takes its weights in the Playground's order: all that come into a unit, then those of the next", () => {
    let drawn = 0;
    const { layers } = playgroundNetwork([2, 3, 1], "relu", "classification", () => drawn++ / 16);
    expect(layers[0]!.weights.map((row) => row.map((weight) => (weight + 0.5) * 16))).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
    expect(layers[1]!.weights.map((row) => row.map((weight) => (weight + 0.5) * 16))).toEqual([
      [6],
      [7],
      [8],
    ]);
  });

  test("has weights from −0.5 up to below 0.5 and biases of 0.1", () => {
    const at = (fraction: number) =>
      playgroundNetwork([1, 1], "tanh", "regression", () => fraction).layers[0]!;
    expect(at(0)).toEqual({ activation: "linear", weights: [[-0.5]], biases: [0.1] });
    expect(at(1 - 2 ** -53).weights[0]![0]).toBeLessThan(0.5);
  });

  test("ends in tanh for classification and in linear for regression, whatever the hidden layers", () => {
    const activations = (problem: "classification" | "regression") =>
      playgroundNetwork(shape, "sigmoid", problem, stream()).layers.map(({ activation }) => activation);
    expect(activations("classification")).toEqual(["sigmoid", "tanh"]);
    expect(activations("regression")).toEqual(["sigmoid", "linear"]);
  });

  test("is all 0 with initZero, and draws as many numbers", () => {
    let drawn = 0;
    const count = () => ++drawn / 100;
    const { layers } = playgroundNetwork(shape, "tanh", "regression", count, true);
    expect(drawn).toBe(9);
    expect(
      layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]).every((value) => value === 0),
    ).toBe(true);
  });

  test("without hidden layers joins the input to the output", () => {
    const { layers } = playgroundNetwork([2, 1], "tanh", "classification", stream());
    expect(layers).toHaveLength(1);
  });
});

test("the loss shown leaves the penalty out", () => {
  const options = { learningRate: 0.1, batchSize: 1, penalty: { kind: "L2half", rate: 1 } } as const;
  const { training, network } = train(line(2), points(1, 2), options);
  expect(meanFlatLoss(training, points(1, 2))).toBeCloseTo(meanLoss(network, points(1, 2), loss), 15);
});

test.each([0, 2.5, NaN])("a batch size of %d is refused", (batchSize) => {
  expect(() => train(line(1), points(1), { learningRate: 1, batchSize })).toThrow(RangeError);
});

describe("beside a graph of objects", () => {
  const random = seededRandom(31);
  const samples = Array.from({ length: 53 }, () => ({
    input: [random.uniform(-5, 5), random.uniform(-5, 5)],
    target: [random.choice([-1, 1])],
  }));
  const penalties = [undefined, { kind: "L1", rate: 0.03 }, { kind: "L2half", rate: 0.1 }] as const;
  const cases = (["tanh", "relu", "sigmoid", "linear"] as const).flatMap((activation) =>
    penalties.map((penalty) => ({ activation, kind: penalty?.kind ?? "none", penalty })),
  );

  test.each(cases)(
    "$activation with penalty $kind gives the same losses and weights",
    ({ activation, penalty }) => {
      const network = playgroundNetwork([2, 4, 2, 1], activation, "classification", () =>
        random.uniform(0, 1),
      );
      const options = { learningRate: 0.03, batchSize: 10, ...(penalty && { penalty }) };
      const graph = objectGraph(network);
      const training = playgroundTraining(network);
      for (let epoch = 0; epoch < 30; epoch++) {
        trainGraph(graph, samples, options);
        trainPlaygroundEpoch(training, samples, options);
        expect(compare(meanFlatLoss(training, samples), graphLoss(graph, samples))).toEqual([]);
      }
      const weights = plainNetwork(training.layers).layers.map((layer) => layer.weights);
      expect(compare(weights, graphWeights(graph))).toEqual([]);
      const dead = training.dead.flatMap((links) => [...links]).filter(Boolean).length;
      expect(dead > 0).toBe(penalty?.kind === "L1");
    },
  );

  test("another batch size does not", () => {
    const network = playgroundNetwork([2, 4, 2, 1], "tanh", "classification", () => random.uniform(0, 1));
    const graph = objectGraph(network);
    trainGraph(graph, samples, { learningRate: 0.03, batchSize: 10 });
    const { training } = train(network, samples, { learningRate: 0.03, batchSize: 9 });
    expect(compare(meanFlatLoss(training, samples), graphLoss(graph, samples))).not.toEqual([]);
  });
});

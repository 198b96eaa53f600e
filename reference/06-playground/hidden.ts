// The hidden cases of assignment 06: other sizes and values for every student, the same difficulties in each draw.
import type {
  EpochCase,
  FeatureCase,
  ForwardCase,
  MetricCase,
  TrainCase,
} from "../../assignments/06-playground/case-types.ts";
import type { Configuration, TrainingOptions } from "../../assignments/06-playground/configuration.ts";
import { missionNames } from "../../assignments/06-playground/mission-rules.ts";
import type { CaseSets } from "../../grader/kit.ts";
import type { DataSetName } from "../engine/data-sets.ts";
import { featureNames, type FeatureName } from "../engine/features.ts";
import { seededRandom } from "../engine/random.ts";
import { draws, type Draws } from "./draws.ts";
import { missionData } from "./mission-data.ts";

/** @param seed of one student. */
export function hidden(seed: number): CaseSets {
  const random = seededRandom(seed);
  const draw = draws(random);
  return {
    features: featureCases(draw),
    forward: forwardCases(draw),
    epoch: epochCases(draw),
    metrics: metricCases(draw),
    train: trainCases(draw),
    ...Object.fromEntries(missionNames.map((name) => [`${name}Mission`, [missionData(name, random)]])),
  };
}

function featureCases(draw: Draws): readonly FeatureCase[] {
  const point = (names: readonly FeatureName[]): FeatureCase => ({
    x: draw.coordinate(),
    y: draw.coordinate(),
    names,
  });
  const some = draw.shuffle(featureNames).slice(0, draw.between(3, 4));
  return [
    point(featureNames),
    point(featureNames.toReversed()),
    point(some),
    point([draw.shuffle(featureNames)[0]!]),
  ];
}

function forwardCases(draw: Draws): readonly ForwardCase[] {
  const units = draw.between(2, 3);
  return [
    { network: draw.network(units, ["relu", units + 2], ["tanh", 1]), input: draw.signed(units, 1.8) },
    { network: draw.network(units, ["tanh", units], ["sigmoid", units]), input: draw.signed(units, 1.8) },
    { network: draw.network(4, ["sigmoid", 3], ["relu", 2], ["linear", 2]), input: draw.signed(4, 1.8) },
    { network: draw.network(3, ["tanh", 1]), input: draw.signed(3, 1.8) },
  ];
}

const options = (
  learningRate: number,
  batchSize: number,
  penalty: TrainingOptions["penalty"],
  penaltyRate: number,
): TrainingOptions => ({ learningRate, batchSize, penalty, penaltyRate });

function epochCases(draw: Draws): readonly EpochCase[] {
  const size = draw.between(2, 3);
  return [
    {
      network: draw.network(2, ["tanh", 4], ["tanh", 1]),
      samples: draw.samples(2 * size + 1, 2, 1),
      options: options(draw.rate(), size, "none", draw.penaltyRate()),
    },
    {
      network: draw.network(3, ["sigmoid", 3], ["linear", 3]),
      samples: draw.samples(5, 3, 3),
      options: options(draw.rate(), 3, "L2", draw.penaltyRate()),
    },
    withSmallWeights({
      network: draw.network(3, ["relu", 5], ["tanh", 2]),
      samples: draw.samples(2 * size + 1, 3, 2),
      options: options(draw.rate(), size, "L1", draw.penaltyRate()),
    }),
    atKink({
      network: draw.network(2, ["relu", 3], ["linear", 1]),
      samples: draw.samples(3, 2, 1),
      options: options(draw.rate(), 2, "none", draw.penaltyRate()),
    }),
    {
      network: draw.network(2, ["tanh", 3], ["linear", 2], ["tanh", 1]),
      samples: draw.samples(4, 2, 1),
      options: options(draw.largeRate(), draw.between(1, 2), "L2", draw.penaltyRate()),
    },
    {
      network: draw.network(2, ["sigmoid", 3], ["sigmoid", 2]),
      samples: draw.samples(3, 2, 2),
      options: options(draw.rate(), 10, "L1", draw.penaltyRate()),
    },
  ];
}

/**
 * The kink of |w|: one weight is exactly 0, and the last row, whose input is 0 throughout, so small that the first
 * step of the penalty carries it across 0.
 */
function withSmallWeights(c: EpochCase): EpochCase {
  const last = c.network.layers[0]!.weights.length - 1;
  const weights = c.network.layers[0]!.weights.map((row, i) =>
    i === last ? row.map((weight) => Math.sign(weight) / 1000) : i === 0 ? row.with(0, 0) : row,
  );
  const samples = c.samples.map(({ input, target }) => ({ input: input.with(last, 0), target }));
  return { ...c, network: withFirst(c, { weights }), samples };
}

/** The kink of relu: the first sample brings the net input of the first unit to exactly 0. */
function atKink(c: EpochCase): EpochCase {
  const { weights, biases } = c.network.layers[0]!;
  const [above, below] = [weights[0]!, weights[1]!];
  const { input, target } = c.samples[0]!;
  return {
    ...c,
    network: withFirst(c, { weights: [above, below.with(0, -above[0]!)], biases: biases.with(0, 0) }),
    samples: c.samples.with(0, { input: [input[0]!, input[0]!], target }),
  };
}

const withFirst = ({ network }: EpochCase, change: object): EpochCase["network"] => ({
  layers: network.layers.map((layer, k) => (k === 0 ? { ...layer, ...change } : layer)),
});

/** Unequal counts in all four places, an output of exactly 0 for either class, outputs below and above ½ and 1. */
function metricCases(draw: Draws): readonly MetricCase[] {
  const drawn = (n: number) => {
    const groups = [
      // More zeros than in the other class: otherwise a wrong rule for 0 would lose and gain equally often.
      { label: 1, outs: [0, 0, 0.3, 0.4, 1.4, 0.7] },
      { label: 1, outs: [-0.2] },
      { label: -1, outs: [0, 0.2] },
      { label: -1, outs: [-0.1, -1.3, -0.6, ...draw.signed(n, 0.05).map((out) => -Math.abs(out))] },
    ];
    return draw.shuffle(groups.flatMap(({ label, outs }) => outs.map((out) => ({ label, out }))));
  };
  return [drawn(2), drawn(5)].map((samples) => ({
    labels: samples.map(({ label }) => label),
    outs: samples.map(({ out }) => out),
  }));
}

const trainings: readonly (readonly [DataSetName, Configuration["activation"], Configuration["penalty"]])[] =
  [
    ["circle", "tanh", "none"],
    ["xor", "relu", "L2"],
    ["gauss", "sigmoid", "L1"],
    ["spiral", "tanh", "L2"],
    ["reg-plane", "relu", "none"],
    ["reg-gauss", "tanh", "L1"],
  ];

/** Every data set with noise; the last batch is short, but for the first set, and the features are out of order. */
function trainCases(draw: Draws): readonly TrainCase[] {
  return trainings.map(([name, activation, penalty], index) => {
    const batchSize = draw.between(3, 5);
    const features = draw.shuffle(["x", "y", "sinX", "sinY"] as const).slice(0, 3);
    const hiddenUnits = draw.between(2, 4);
    const output = name.startsWith("reg-") ? "linear" : "tanh";
    return {
      network: draw.network(features.length, [activation, hiddenUnits], [output, 1]),
      training: draw.points(name, 2 * batchSize + Math.sign(index)),
      test: draw.points(name, draw.between(6, 9)),
      configuration: {
        features,
        hidden: [hiddenUnits],
        activation,
        // Points lie as far as 6 from the origin: larger steps would blow the weights up.
        learningRate: draw.rate() / 20,
        batchSize,
        penalty,
        penaltyRate: draw.penaltyRate(),
        epochs: draw.between(3, 4),
      },
    };
  });
}

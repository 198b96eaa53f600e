// From settings to what is trained: the data in three parts, and the first weights.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import { datasetOf, type OwnPoint, type TrainSettings } from "../model/settings.ts";
import {
  dataSet,
  playgroundCount,
  playgroundNetwork,
  playgroundRandom,
  shuffled,
  type DataSetName,
  type RandomFraction,
} from "../truth/data.ts";
import type { Parts, RunOptions, Sample } from "../model/run-options.ts";
import { threeClasses } from "./three-classes.ts";

export type Situation = {
  readonly points: Parts<OwnPoint>;
  readonly samples: Parts<Sample>;
  readonly network: Network;
};

/** The points first, then the weights, from one stream: as in the Playground a seed fixes both. */
export function situationOf(settings: TrainSettings, features: Lecture["features"]): Situation {
  const random = playgroundRandom(settings.seed);
  const points = cut(shuffled(pointsOf(settings, random), random), settings);
  const toSamples = (some: readonly OwnPoint[]): readonly Sample[] =>
    some.map(({ x, y, label }) => ({
      input: features(x, y, [...settings.features]),
      target: targetOf(settings, label),
      label,
    }));
  return {
    points,
    samples: {
      training: toSamples(points.training),
      validation: toSamples(points.validation),
      test: toSamples(points.test),
    },
    network: firstNetwork(settings, random),
  };
}

/** The words of training that the settings come down to. */
export const runOptions = (settings: TrainSettings): RunOptions => ({
  loss: settings.problem === "three" ? "softmaxCrossEntropy" : "squaredError",
  learningRate: settings.learningRate,
  batchSize: settings.batchSize,
  penalty: settings.regularization,
  penaltyRate: settings.regularizationRate,
});

function pointsOf(settings: TrainSettings, random: RandomFraction): readonly OwnPoint[] {
  const { noise } = settings;
  const name = datasetOf(settings);
  if (name === "csv") return settings.csv;
  if (name === "three-gauss" || name === "three-spiral") return threeClasses(name, noise, random);
  return dataSet(name, { count: playgroundCount(name as DataSetName), noise, random });
}

/** ⌊n·share⌋ for training first, as in the Playground; then validation; the rest is the test. */
function cut(points: readonly OwnPoint[], settings: TrainSettings): Parts<OwnPoint> {
  const training = Math.floor((points.length * settings.percTrainData) / 100);
  const validation = training + Math.floor((points.length * settings.percValData) / 100);
  return {
    training: points.slice(0, training),
    validation: points.slice(training, validation),
    test: points.slice(validation),
  };
}

const targetOf = ({ problem }: TrainSettings, label: number): number[] =>
  problem === "three" ? [0, 1, 2].map((one) => (one === label ? 1 : 0)) : [label];

function firstNetwork(settings: TrainSettings, random: RandomFraction): Network {
  const { problem, activation, features, networkShape, initZero } = settings;
  const outputs = problem === "three" ? 3 : 1;
  const shape = [features.length, ...networkShape, outputs];
  // With softmax the last layer hands on its net inputs.
  const kind = problem === "classification" ? "classification" : "regression";
  return playgroundNetwork(shape, activation, kind, random, initZero) as Network;
}

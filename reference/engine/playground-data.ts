// The data of one Playground session: a data set drawn, shuffled once, and cut into training and test data.
import { dataSet, type DataSetName, type LabelledPoint } from "./data-sets.ts";
import type { RandomFraction } from "./playground-random.ts";
import { shuffled } from "./shuffle.ts";

/** How many points the Playground draws: 500 to classify, 1200 to regress. */
export const playgroundCount = (name: DataSetName): number => (name.startsWith("reg-") ? 1200 : 500);

/** What the Playground's address says of the data. */
export type PlaygroundDataOptions = {
  readonly dataset: DataSetName;
  /** From 0 to 50, in percent. */
  readonly noise: number;
  /** The share of training data, in percent. */
  readonly percTrainData: number;
  readonly random: RandomFraction;
};

export type PlaygroundData = {
  readonly training: readonly LabelledPoint[];
  /** The Playground has no validation data: whoever tunes by this part has no test data left. */
  readonly test: readonly LabelledPoint[];
};

/**
 * Training data are the first ⌊n·percTrainData/100⌋ points of the shuffled set. The order stays the same in every
 * epoch. The stream goes on with the weights of the network. Slide 'Data samples' (データサンプル).
 */
export function playgroundData({
  dataset,
  noise,
  percTrainData,
  random,
}: PlaygroundDataOptions): PlaygroundData {
  const points = shuffled(dataSet(dataset, { count: playgroundCount(dataset), noise, random }), random);
  const trainingCount = Math.floor((points.length * percTrainData) / 100);
  return { training: points.slice(0, trainingCount), test: points.slice(trainingCount) };
}

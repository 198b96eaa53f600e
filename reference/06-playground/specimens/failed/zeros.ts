// Every function answers with zeros of the right form, and trainEpoch with the network it was given.
// points: 5.067
// loses: features, forward, trainEpoch, accuracy, confusionMatrix, together
import type { Network } from "../given/network.ts";
import type { Configuration, FeatureName, Point, TrainingOptions } from "./configuration.ts";

type Sample = { readonly input: number[]; readonly target: number[] };

export const features = (x: number, y: number, names: FeatureName[]): number[] => names.map(() => 0);

export const forward = (network: Network, input: number[]): number[] =>
  network.layers[network.layers.length - 1].biases.map(() => 0);

export const trainEpoch = (network: Network, samples: Sample[], options: TrainingOptions): Network => network;

export const accuracy = (labels: number[], outs: number[]): number => 0;

export const confusionMatrix = (labels: number[], outs: number[]): number[][] => [
  [0, 0],
  [0, 0],
];

export const train = (network: Network, training: Point[], test: Point[], { epochs }: Configuration) => ({
  training: new Array<number>(epochs + 1).fill(0),
  test: new Array<number>(epochs + 1).fill(0),
});

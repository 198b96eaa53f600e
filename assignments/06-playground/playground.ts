// Assignment 06: the Playground's training. Replace each throw by your own code; see README.md.
import type { Network } from "../given/network.ts";
import { NotImplemented } from "../given/not-implemented.ts";
import type { Configuration, FeatureName, Point, TrainingOptions } from "./configuration.ts";

/** One datum with its teacher signal: target[j] is t_j. */
export type Sample = { readonly input: number[]; readonly target: number[] };

/** training[e] and test[e] are the mean losses after e epochs; training[0] and test[0] those before training. */
export type Losses = { readonly training: number[]; readonly test: number[] };

/** The input of the network for one point: the named features in the Playground's order, whatever order `names` has. */
export function features(x: number, y: number, names: FeatureName[]): number[] {
  throw new NotImplemented("features");
}

/** out_j of the output layer. */
export function forward(network: Network, input: number[]): number[] {
  throw new NotImplemented("forward");
}

/**
 * The network after one epoch, as a new object: one step for each batch of `batchSize` samples, in the given order,
 * with the mean gradient of E = ½ Σ (t_j − out_j)² over the samples the batch really holds, and λR(w).
 */
export function trainEpoch(network: Network, samples: Sample[], options: TrainingOptions): Network {
  throw new NotImplemented("trainEpoch");
}

/** The share of outputs in the class of their label, from 0 to 1; an output from 0 upwards is of class +1. */
export function accuracy(labels: number[], outs: number[]): number {
  throw new NotImplemented("accuracy");
}

/** [[a, b], [c, d]]: rows are the true classes +1 and −1, columns the classes +1 and −1 of the outputs. */
export function confusionMatrix(labels: number[], outs: number[]): number[][] {
  throw new NotImplemented("confusionMatrix");
}

/** Trains for `epochs` epochs, beginning with `network`, and gives the mean loss E on both parts of the data. */
export function train(
  network: Network,
  training: Point[],
  test: Point[],
  configuration: Configuration,
): Losses {
  throw new NotImplemented("train");
}

// The answers of assignment 06, and the oracles its checks ask besides.
import type { Configuration, Point, TrainingOptions } from "../../assignments/06-playground/configuration.ts";
import { featuresOf } from "../engine/features.ts";
import { forward as forwardPass } from "../engine/forward.ts";
import { accuracy, confusionMatrix } from "../engine/metrics.ts";
import type { Network, Sample, Vector } from "../engine/network.ts";
import { meanLoss } from "../engine/objective.ts";
import { trainEpoch as engineEpoch } from "../engine/update.ts";
import { engineOptions } from "./engine-options.ts";
import { missionLosses } from "./mission-losses.ts";
import { numericEpoch } from "./numeric-epoch.ts";
import { toSamples } from "./samples.ts";

const forward = (network: Network, input: Vector): Vector => forwardPass(network, input).outs.at(-1)!;

const trainEpoch = (network: Network, samples: readonly Sample[], options: TrainingOptions): Network =>
  engineEpoch(network, samples, engineOptions(options));

/** The mean losses before training and after each epoch, without the penalty, as the Playground shows them. */
function train(
  network: Network,
  training: readonly Point[],
  test: readonly Point[],
  { features, epochs, ...options }: Configuration,
) {
  const [trainingSamples, testSamples] = [toSamples(training, features), toSamples(test, features)];
  const networks = [network];
  for (let epoch = 1; epoch <= epochs; epoch++)
    networks.push(trainEpoch(networks.at(-1)!, trainingSamples, options));
  const losses = (samples: readonly Sample[]) =>
    networks.map((trained) => meanLoss(trained, samples, "squaredError"));
  return { training: losses(trainingSamples), test: losses(testSamples) };
}

export const functions = {
  features: featuresOf,
  forward,
  trainEpoch,
  accuracy,
  confusionMatrix,
  train,
  numericEpoch,
  missionLosses,
};

// The whole training put together from a student's functions, for the known mistakes to exchange a part of it.
import type { Configuration, Point } from "../../assignments/06-playground/configuration.ts";
import type { Sample } from "../../assignments/06-playground/playground.ts";
import type { Network } from "../../assignments/given/network.ts";
import { meanOf, type LossOf } from "./mean-of-losses.ts";
import type { Own } from "./solution.ts";

/** The parts of a training. Arguments are handed on as copies, lest a wrong function spoil its caller's data. */
export const trainingParts = (own: Own) => ({
  samplesOf: (points: readonly Point[], { features }: Configuration): Sample[] =>
    points.map(({ x, y, label }) => ({ input: own.features(x, y, [...features]), target: [label] })),

  /** The networks before training and after each epoch. */
  networksOf: (network: Network, samples: Sample[], configuration: Configuration): Network[] => {
    const networks = [network];
    for (let epoch = 1; epoch <= configuration.epochs; epoch++)
      networks.push(
        own.trainEpoch(
          ...structuredClone([networks.at(-1)!, samples, configuration] as [
            Network,
            Sample[],
            Configuration,
          ]),
        ),
      );
    return networks;
  },

  lossesOf: (network: Network, samples: readonly Sample[], lossOf: LossOf): number[] =>
    samples.map(({ input, target }) => lossOf(target, own.forward(structuredClone(network), [...input]))),
});

/** train, right but for what one sample is scored with. */
export const trainBy = (own: Own, lossOf: LossOf): Own["train"] => {
  const { samplesOf, networksOf, lossesOf } = trainingParts(own);
  return (network, training, test, configuration) => {
    const [trainingSamples, testSamples] = [
      samplesOf(training, configuration),
      samplesOf(test, configuration),
    ];
    const networks = networksOf(network, trainingSamples, configuration);
    return {
      training: networks.map((one) => meanOf(lossesOf(one, trainingSamples, lossOf))),
      test: networks.map((one) => meanOf(lossesOf(one, testSamples, lossOf))),
    };
  };
};

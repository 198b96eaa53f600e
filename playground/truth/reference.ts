// The truth in the course repository: the reference itself. This file never gets into the page of a student's kit.
import type { Network } from "../../assignments/given/network.ts";
import { plainNetwork } from "../../reference/engine/flat-network.ts";
import { addSamples, flatTraining, meanFlatLoss, stepFlat } from "../../reference/engine/flat-training.ts";
import { playgroundTraining, trainPlaygroundEpoch } from "../../reference/engine/playground-training.ts";
import { functions as loss } from "../../reference/01-loss/index.ts";
import { functions as delta } from "../../reference/02-delta/index.ts";
import { functions as update } from "../../reference/03-update/index.ts";
import { functions as data } from "../../reference/04-data/index.ts";
import { functions as overfitting } from "../../reference/05-overfitting/index.ts";
import { functions as playground } from "../../reference/06-playground/index.ts";
import type { Lecture } from "../model/lecture.ts";
import type { RunOptions, Sample } from "../model/run-options.ts";
import type { Truth } from "./truth.ts";

export const truth: Truth = {
  kind: "reference",
  // The reference promises not to change what it is given; the stubs' types do not say so.
  functions: {
    ...loss,
    ...delta,
    ...update,
    ...data,
    ...overfitting,
    ...playground,
  } as unknown as Partial<Lecture>,
  train: (network, samples, options) =>
    options.loss === "softmaxCrossEntropy"
      ? trainThree(network, samples, options)
      : trainTwo(network, samples, options),
};

function trainTwo(network: Network, samples: readonly Sample[], options: RunOptions) {
  const training = playgroundTraining(network);
  const { learningRate, batchSize } = options;
  return {
    epoch: () =>
      trainPlaygroundEpoch(training, samples, {
        learningRate,
        batchSize,
        ...(options.penalty !== "none" && {
          penalty: { kind: options.penalty === "L2" ? "L2half" : "L1", rate: options.penaltyRate },
        }),
      }),
    loss: (some: readonly Sample[]) => meanFlatLoss(training, some),
    network: () => plainNetwork(training.layers) as Network,
  };
}

/** The Playground has no such loss, so the rule of its left-over gradients is all there is to keep. */
function trainThree(network: Network, samples: readonly Sample[], options: RunOptions) {
  const training = flatTraining(network, "softmaxCrossEntropy");
  const { learningRate, batchSize, penaltyRate } = options;
  const kind = options.penalty === "L2" ? "L2half" : "L1";
  const step = {
    learningRate,
    ...(options.penalty !== "none" && { penalty: { kind, rate: penaltyRate } as const }),
  };
  return {
    epoch: () => {
      for (let start = 0; start < samples.length; start += batchSize) {
        const end = Math.min(start + batchSize, samples.length);
        addSamples(training, samples, start, end);
        if (end - start === batchSize) stepFlat(training, step);
      }
    },
    loss: (some: readonly Sample[]) => meanFlatLoss(training, some),
    network: () => plainNetwork(training.layers) as Network,
  };
}

// The truth trained beside a student's functions: with its own loop where it has one, else with its functions in ours.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import type { RunOptions, Sample } from "../model/run-options.ts";
import type { Truth, TrueTraining } from "../truth/truth.ts";
import { meanLoss } from "./losses.ts";
import { advanceEpoch, begin, copyNetwork } from "./progress.ts";

/** @param run what stands in where the truth has no function of its own. */
export function trueTraining(
  truth: Truth,
  run: Lecture,
  network: Network,
  training: readonly Sample[],
  options: RunOptions,
): TrueTraining {
  if (truth.train) return truth.train(network, training, options);
  const trueRun = { ...run, ...truth.functions };
  const progress = begin(copyNetwork(network));
  return {
    epoch: () => advanceEpoch(trueRun, progress, training, options),
    loss: (samples) => meanLoss(trueRun, progress.network, samples, options.loss),
    network: () => progress.network,
  };
}

// The truth's own fast loop in place of ours, where nothing of the student's takes part in training.
import type { LectureName } from "../model/lecture.ts";
import type { Progress, RunOptions, Sample } from "../model/run-options.ts";
import type { Truth, TrueTraining } from "../truth/truth.ts";

const always = ["activate", "hiddenDelta", "miniBatchStep", "penaltyGradient"] as const;
const byLoss = {
  squaredError: ["outputDelta", "squaredError"],
  softmaxCrossEntropy: ["softmaxDelta", "softmaxCrossEntropy"],
} as const;

/**
 * @param allReplaced whether none of these functions is the student's.
 * @returns undefined where our loop has to run: the truth's begins with no gradients left over and no dead links.
 */
export function fastTraining(
  truth: Truth,
  allReplaced: (names: readonly LectureName[]) => boolean,
  { network, at }: Progress,
  training: readonly Sample[],
  options: RunOptions,
): TrueTraining | undefined {
  const isEven = at === 0 && training.length % options.batchSize === 0;
  if (!isEven || options.penalty === "L1") return undefined;
  if (!allReplaced([...always, ...byLoss[options.loss]])) return undefined;
  return truth.train?.(network, training, options);
}

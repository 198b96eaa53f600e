// The answers of assignment 03, and the oracles its checks ask besides.
import type { Layer, Sample } from "../engine/network.ts";
import { penalty, penaltyGradient } from "../engine/regularization.ts";
import { biasStep, miniBatchStep, trainBatches, updateLayer, weightStep } from "../engine/update.ts";
import {
  numericBiasStep,
  numericPenaltyGradient,
  numericTraining,
  numericWeightStep,
} from "./numeric-steps.ts";
import { objectiveOf, type TrainingOptions } from "./training-options.ts";

/** The layer after one step for each batch in turn: it is a whole network, trained on the squared error. */
function trainBatch(layer: Layer, batches: readonly (readonly Sample[])[], options: TrainingOptions): Layer {
  const { learningRate } = options;
  return trainBatches({ layers: [layer] }, batches, { ...objectiveOf(options), learningRate }).layers[0]!;
}

export const functions = {
  weightStep,
  biasStep,
  updateLayer,
  miniBatchStep,
  penalty,
  penaltyGradient,
  trainBatch,
  numericWeightStep,
  numericBiasStep,
  numericPenaltyGradient,
  numericTraining,
};

// The parts that a step of trainBatch is made of, for the known mistakes to put together wrongly.
import type { Layer } from "../../assignments/given/network.ts";
import type { Sample, TrainingOptions } from "../../assignments/03-update/update.ts";
import { residual } from "./residual.ts";
import type { Own } from "./solution.ts";
import { plus } from "./tables.ts";

type TrainBatch = Own["trainBatch"];
type Batch = readonly Sample[];

/** The layer after one batch. `start` is the layer before all of them, `first` the first of them. */
export type Step = (now: Layer, batch: Batch, options: TrainingOptions, start: Layer, first: Batch) => Layer;

/** One step for each batch in turn. */
export const inTurn =
  (step: Step): TrainBatch =>
  (layer, batches, options) =>
    batches.reduce((now: Layer, batch) => step(now, batch, options, layer, batches[0]!), layer);

/** @param own the student's functions, which a step is made of. */
export const trainingSteps = (own: Own) => ({
  /** One step for the samples, without a penalty. @param deltas δ of each sample; those at the layer `now` if left out. */
  moved: (
    now: Layer,
    batch: Batch,
    learningRate: number,
    deltas = batch.map((sample) => residual(now, sample)),
  ): Layer =>
    own.miniBatchStep(
      now,
      deltas,
      batch.map(({ input }) => input),
      learningRate,
    ),
  /** One step for the penalty. @param at the layer whose weights R′ is taken at. @param share αλ. */
  pulled: (
    now: Layer,
    { penalty, learningRate, penaltyRate }: TrainingOptions,
    at: Layer,
    share = learningRate * penaltyRate,
  ): Layer =>
    penalty === "none"
      ? now
      : { ...now, weights: plus(now.weights, own.penaltyGradient(penalty, at.weights), -share) },
});

// Ways to get trainBatch wrong.
import type { Layer } from "../../../assignments/given/network.ts";
import type { Sample, TrainingOptions } from "../../../assignments/03-update/update.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { residual } from "../residual.ts";
import type { Own } from "../solution.ts";
import { plusRow } from "../tables.ts";
import { inTurn, trainingSteps, type Step } from "../training-steps.ts";

type TrainBatch = Own["trainBatch"];
type DeltaOf = (layer: Layer, sample: Sample) => number[];

const opposite: DeltaOf = (layer, sample) => residual(layer, sample).map((value) => -value);
const withoutBias: DeltaOf = (layer, sample) => plusRow(residual(layer, sample), layer.biases);
const withSigmoidSlope: DeltaOf = (layer, sample) =>
  residual(layer, sample).map((value, j) => {
    const out = sample.target[j]! - value;
    return value * out * (1 - out);
  });

const largest = (batches: readonly (readonly Sample[])[]): number =>
  Math.max(...batches.map(({ length }) => length));

export const trainBatch = (own: Own): KnownMistakes<TrainBatch> => {
  const { moved, pulled } = trainingSteps(own);
  /** The right step, but for δ. */
  const stepBy =
    (deltaOf: DeltaOf): Step =>
    (now, batch, options) => {
      const deltas = batch.map((sample) => deltaOf(now, sample));
      return pulled(moved(now, batch, options.learningRate, deltas), options, now);
    };
  const step = stepBy(residual);
  const right = inTurn(step);
  /** Right, but for a factor in the step of the samples. */
  const movedBy = (factor: (length: number, first: number) => number): TrainBatch =>
    inTurn((now, batch, options, _, first) => {
      const rate = options.learningRate * factor(batch.length, first.length);
      return pulled(moved(now, batch, rate), options, now);
    });
  /** Right, but for αλ in the step of the penalty. */
  const pulledBy = (share: (options: TrainingOptions, length: number) => number): TrainBatch =>
    inTurn((now, batch, options) =>
      pulled(moved(now, batch, options.learningRate), options, now, share(options, batch.length)),
    );
  /** Right, but for a factor in α, so in both steps. */
  const rateBy = (factor: (length: number) => number): TrainBatch =>
    inTurn((now, batch, options, ...rest) =>
      step(now, batch, { ...options, learningRate: factor(batch.length) * options.learningRate }, ...rest),
    );

  return {
    "gradients-at-start": inTurn((now, batch, options, start) => {
      const deltas = batch.map((sample) => residual(start, sample));
      return pulled(moved(now, batch, options.learningRate, deltas), options, start);
    }),
    "moved-within-batch": inTurn((now, batch, options) => {
      const share = options.learningRate / batch.length;
      const after = batch.reduce((layer, sample) => moved(layer, [sample], share), now);
      return pulled(after, options, now);
    }),
    "step-per-sample": (layer, batches, options) =>
      batches.flat().reduce((now, sample) => right(now, [[sample]], options), layer),
    "batches-merged": (layer, batches, options) => right(layer, [batches.flat()], options),
    "batches-reversed": (layer, batches, options) => right(layer, batches.toReversed(), options),
    "first-batch-only": (layer, batches, options) => right(layer, batches.slice(0, 1), options),
    "last-batch-from-start": (layer, batches, options) => right(layer, batches.slice(-1), options),
    "short-batches-dropped": (layer, batches, options) =>
      inTurn((now, batch, ...rest) => (batch.length < largest(batches) ? now : step(now, batch, ...rest)))(
        layer,
        batches,
        options,
      ),
    "lists-kept": (layer, batches, options) => {
      const deltas: number[][] = [];
      const samples: Sample[] = [];
      return inTurn((now, batch) => {
        deltas.push(...batch.map((sample) => residual(now, sample)));
        samples.push(...batch);
        return pulled(moved(now, samples, options.learningRate, deltas), options, now);
      })(layer, batches, options);
    },
    summed: movedBy((length) => length),
    "first-batch-size": movedBy((length, first) => length / first),
    "sign-flipped": inTurn(stepBy(opposite)),
    "bias-left-out": inTurn(stepBy(withoutBias)),
    "sigmoid-slope": inTurn(stepBy(withSigmoidSlope)),
    "biases-left-alone": inTurn((now, ...rest) => ({ ...step(now, ...rest), biases: now.biases })),
    "penalty-forgotten": pulledBy(() => 0),
    "penalty-sign-flipped": pulledBy(({ learningRate, penaltyRate }) => -learningRate * penaltyRate),
    "penalty-averaged": pulledBy(
      ({ learningRate, penaltyRate }, length) => (learningRate * penaltyRate) / length,
    ),
    "penalty-per-sample": pulledBy(
      ({ learningRate, penaltyRate }, length) => learningRate * penaltyRate * length,
    ),
    "penalty-without-alpha": pulledBy(({ penaltyRate }) => penaltyRate),
    "penalty-without-lambda": pulledBy(({ learningRate }) => learningRate),
    "penalty-despite-none": (layer, batches, options) =>
      right(layer, batches, { ...options, penalty: options.penalty === "L1" ? "L1" : "L2" }),
    "penalty-at-start": inTurn((now, batch, options, start) =>
      pulled(moved(now, batch, options.learningRate), options, start),
    ),
    "penalty-after-step": inTurn((now, batch, options) => {
      const after = moved(now, batch, options.learningRate);
      return pulled(after, options, after);
    }),
    "penalty-on-biases": inTurn((now, batch, options, ...rest) => {
      const after = step(now, batch, options, ...rest);
      const alone = { ...after, weights: [after.biases] };
      return { ...after, biases: pulled(alone, options, { ...now, weights: [now.biases] }).weights[0]! };
    }),
    "changed-in-place": (...given) => Object.assign(given[0], right(...given)),
    "batches-used-up": (layer, batches, options) => {
      let now = layer;
      while (batches.length > 0) now = right(now, [batches.shift()!], options);
      return now;
    },

    "sign-flipped+bias-left-out": inTurn(
      stepBy((layer, sample) => withoutBias(layer, sample).map((value) => -value)),
    ),
    "sign-flipped+penalty-sign-flipped": rateBy(() => -1),
    "summed+penalty-per-sample": rateBy((length) => length),
  };
};

// The hidden cases of assignment 03: other sizes and values for every student, the same difficulties in each draw.
import type {
  BatchCase,
  LayerCase,
  PenaltyCase,
  StepCase,
  TrainingCase,
} from "../../assignments/03-update/cases.ts";
import type { Layer } from "../../assignments/given/network.ts";
import type { CaseSets } from "../../grader/kit.ts";
import { forward } from "../engine/forward.ts";
import { seededRandom } from "../engine/random.ts";
import { draws, type Draws, type Shape } from "./draws.ts";

/** @param seed of one student. */
export function hidden(seed: number): CaseSets {
  const draw = draws(seededRandom(seed));
  return {
    step: stepCases(draw),
    layer: layerCases(draw),
    batch: batchCases(draw),
    penalty: penaltyCases(draw),
    training: trainingCases(draw),
  };
}

function stepCases(draw: Draws): readonly StepCase[] {
  const step = (shape: Shape, learningRate: number): StepCase => ({
    delta: draw.signed(shape.units),
    previousOut: draw.signed(shape.inputs),
    learningRate,
  });
  const quiet = step(draw.narrowing(), draw.smallRate());
  return [
    step(draw.narrowing(), draw.smallRate()),
    step(draw.widening(), draw.smallRate()),
    step(draw.square(), draw.largeRate()),
    { ...quiet, delta: quiet.delta.with(0, 0), previousOut: quiet.previousOut.with(1, 0) },
  ];
}

function layerCases(draw: Draws): readonly LayerCase[] {
  const step = (shape: Shape, learningRate: number): LayerCase => ({
    layer: draw.layer(shape),
    delta: draw.signed(shape.units),
    previousOut: draw.signed(shape.inputs),
    learningRate,
  });
  return [
    step(draw.narrowing(), draw.smallRate()),
    step(draw.widening(), draw.smallRate()),
    step(draw.square(), draw.largeRate()),
  ];
}

function batchCases(draw: Draws): readonly BatchCase[] {
  const batch = (shape: Shape, samples: number, learningRate: number): BatchCase => ({
    layer: draw.layer(shape),
    deltas: draw.matrix(samples, shape.units),
    previousOuts: draw.matrix(samples, shape.inputs),
    learningRate,
  });
  const [narrowing, widening, square] = [draw.narrowing(), draw.widening(), draw.square()];
  return [
    batch(narrowing, samplesUnlike(narrowing), draw.smallRate()),
    batch(widening, samplesUnlike(widening), draw.smallRate()),
    batch(square, samplesUnlike(square), draw.largeRate()),
    batch(draw.narrowing(), 1, draw.smallRate()),
  ];
}

/** A number of samples, 2 or 3, that is none of the layer's units, so that a mean over the wrong one shows. */
const samplesUnlike = ({ inputs, units }: Shape): number =>
  [2, 3].find((n) => n !== inputs && n !== units) ?? 2;

function penaltyCases(draw: Draws): readonly PenaltyCase[] {
  return (["L1", "L2"] as const).flatMap((kind) => [
    { kind, weights: draw.weights(draw.narrowing()) },
    { kind, weights: withZero(draw.weights(draw.square())) },
  ]);
}

function trainingCases(draw: Draws): readonly TrainingCase[] {
  const training = (
    layer: Layer,
    batchSizes: readonly number[],
    options: TrainingCase["options"],
  ): TrainingCase => ({
    layer,
    batches: batchSizes.map((size) => samplesFor(draw, layer, size)),
    options,
  });
  const linear = (shape: Shape): Layer => ({ ...draw.layer(shape), activation: "linear" });
  const sparse = linear(draw.widening());
  return [
    training(linear(draw.narrowing()), draw.raggedSizes(), {
      learningRate: draw.trainingRate(),
      penalty: "none",
      penaltyRate: draw.penaltyRate(),
    }),
    training(linear(draw.square()), draw.raggedSizes(), {
      learningRate: 2 * draw.trainingRate(),
      penalty: "L2",
      penaltyRate: draw.penaltyRate(),
    }),
    training({ ...sparse, weights: withZero(sparse.weights) }, draw.shortFirstSizes(), {
      learningRate: draw.trainingRate(),
      penalty: "L1",
      penaltyRate: draw.penaltyRate(),
    }),
    training(linear(draw.narrowing()), [1, 1, 1], {
      learningRate: draw.trainingRate(),
      penalty: "L2",
      penaltyRate: draw.penaltyRate(),
    }),
  ];
}

/** The rule at the kink of |w|: one weight is exactly 0. */
const withZero = (weights: number[][]): number[][] =>
  weights.map((row, i) => (i === 0 ? row.with(0, 0) : row));

/** Samples whose targets lie on both sides of what the layer gives at first. */
function samplesFor(draw: Draws, layer: Layer, count: number): TrainingCase["batches"][number] {
  const residuals = draw.matrix(count, layer.biases.length);
  return residuals.map((residual) => {
    const input = draw.signed(layer.weights.length);
    const out = forward({ layers: [layer] }, input).outs[0]!;
    return { input, target: residual.map((value, j) => out[j]! + value) };
  });
}

// What kadai asks of assignment 03, read as a story: one step, one layer, one batch, the penalty, batches in a row.
import {
  answers,
  call,
  compare,
  matchesGradient,
  matchesReference,
  obeys,
  type Call,
  type Check,
  type Finding,
  type FollowThrough,
  type Value,
} from "../../grader/kit.ts";
import type { Layer } from "../given/network.ts";
import { followSteps, sum, type Step } from "./own-steps.ts";
import type { PenaltyKind, Sample, TrainingOptions } from "./update.ts";

/** One sample at one layer: δ_j of its units, out_i of the layer before, and α. */
export type StepCase = {
  readonly delta: readonly number[];
  readonly previousOut: readonly number[];
  readonly learningRate: number;
};

export type LayerCase = StepCase & { readonly layer: Layer };

/** One mini-batch at one layer: row n of both tables belongs to sample n. */
export type BatchCase = {
  readonly layer: Layer;
  readonly deltas: readonly (readonly number[])[];
  readonly previousOuts: readonly (readonly number[])[];
  readonly learningRate: number;
};

export type PenaltyCase = { readonly kind: PenaltyKind; readonly weights: readonly (readonly number[])[] };

/** A linear layer is the whole network, because its δ = t − out can be told without giving away assignment 02. */
export type TrainingCase = {
  readonly layer: Layer;
  readonly batches: readonly (readonly Sample[])[];
  readonly options: TrainingOptions;
};

const weightStep = (c: StepCase) => [call("weightStep", c.delta, c.previousOut, c.learningRate)];
const biasStep = (c: StepCase) => [call("biasStep", c.delta, c.learningRate)];
const updateLayer = (c: LayerCase) => [call("updateLayer", c.layer, c.delta, c.previousOut, c.learningRate)];
const miniBatchStep = (c: BatchCase) => [
  call("miniBatchStep", c.layer, c.deltas, c.previousOuts, c.learningRate),
];
const penalty = (c: PenaltyCase) => [call("penalty", c.kind, c.weights)];
const penaltyGradient = (c: PenaltyCase) => [call("penaltyGradient", c.kind, c.weights)];
const trainBatch = (c: TrainingCase) => [call("trainBatch", c.layer, c.batches, c.options)];

/** The same step with α = 0. */
const still = (c: LayerCase): LayerCase => ({ ...c, learningRate: 0 });
/** The same batch with every sample in it twice. */
const doubled = (c: BatchCase): BatchCase => ({
  ...c,
  deltas: [...c.deltas, ...c.deltas],
  previousOuts: [...c.previousOuts, ...c.previousOuts],
});
/** Training that ends after the first batch: its step is one gradient. */
const firstBatch = (c: TrainingCase): TrainingCase => ({ ...c, batches: c.batches.slice(0, 1) });
/** The weights row by row, each with the opposite sign. */
const rowsReversed = (c: PenaltyCase): readonly PenaltyCase[] =>
  c.weights.map((row) => ({ ...c, weights: [row.map((weight) => -weight)] }));

const steps = { weightStep, biasStep, updateLayer };

/** A batch as single samples: with α, for steps to be averaged, then with α/n, for steps to be added up. */
const singles = ({ layer, deltas, previousOuts, learningRate }: BatchCase): readonly LayerCase[] =>
  [learningRate, learningRate / deltas.length].flatMap((rate) =>
    deltas.map((delta, n) => ({ layer, delta, previousOut: previousOuts[n] ?? [], learningRate: rate })),
  );

/** Marks for layers that are right given the student's own smaller steps. @param whole asks for the layer itself. */
function builtOn<Case>(
  base: readonly Step[],
  whole: (batch: BatchCase) => readonly Call[],
  batches: (c: Case) => readonly BatchCase[],
): FollowThrough<Case> {
  const asked = (c: BatchCase) => [...whole(c), ...base.flatMap((name) => singles(c).flatMap(steps[name]))];
  const probe = (c: Case) => batches(c).flatMap(asked);
  return {
    base,
    probe,
    oracle: probe,
    expected: (own, reference, c) =>
      batches(c).map((batch, index, all) => {
        const begin = all.slice(0, index).flatMap(asked).length;
        const end = begin + asked(batch).length;
        return followSteps(base, own.slice(begin, end), reference.slice(begin, end), agrees) as Value;
      }),
  };
}

const agrees = (mine: unknown, way: unknown) => compare(mine as Value, way as Value).length === 0;

const layerBuiltOn = (change: (c: LayerCase) => LayerCase) =>
  builtOn<LayerCase>(
    ["weightStep", "biasStep"],
    (batch) => singles(batch).slice(0, 1).flatMap(updateLayer),
    (c) => [{ ...change(c), deltas: [c.delta], previousOuts: [c.previousOut] }],
  );
const batchBuiltOn = (batches: (c: BatchCase) => readonly BatchCase[]) =>
  builtOn<BatchCase>(["weightStep", "biasStep", "updateLayer"], miniBatchStep, batches);

/** Findings under the name of the law they break. */
const named = (key: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, key }));

/** A law that a mistake in a smaller step breaks too: after a follow-through the values themselves are compared. */
function obeysOrFollows<Case>(
  id: string,
  questions: Parameters<typeof obeys<Case>>[1] & { readonly followThrough: FollowThrough<Case> },
): Check<Case> {
  const law = obeys(id, questions);
  const values = matchesReference(id, questions);
  return {
    ...law,
    judge: (observed, expected, c) => (expected.length === 0 ? law : values).judge(observed, expected, c),
  };
}

export const checks: readonly Check[] = [
  answers("weightStep.form", { cases: "step", only: "visible", probe: weightStep }),
  matchesReference("weightStep.reference", {
    cases: "step",
    requires: ["weightStep.form"],
    probe: weightStep,
  }),
  matchesGradient("weightStep.gradient", {
    cases: "step",
    requires: ["weightStep.form"],
    probe: weightStep,
    oracle: (c: StepCase) => [call("numericWeightStep", c.delta, c.previousOut, c.learningRate)],
  }),

  answers("biasStep.form", { cases: "step", only: "visible", probe: biasStep }),
  matchesReference("biasStep.reference", { cases: "step", requires: ["biasStep.form"], probe: biasStep }),
  matchesGradient("biasStep.gradient", {
    cases: "step",
    requires: ["biasStep.form"],
    probe: biasStep,
    oracle: (c: StepCase) => [call("numericBiasStep", c.delta, c.learningRate)],
  }),

  answers("updateLayer.form", { cases: "layer", only: "visible", probe: updateLayer }),
  matchesReference("updateLayer.reference", {
    cases: "layer",
    requires: ["updateLayer.form"],
    probe: updateLayer,
    followThrough: layerBuiltOn((c) => c),
  }),
  obeysOrFollows("updateLayer.still", {
    cases: "layer",
    requires: ["updateLayer.form"],
    probe: (c: LayerCase) => updateLayer(still(c)),
    law: ([layer], c) => named("alpha.zero", compare(layer, c.layer)),
    followThrough: layerBuiltOn(still),
  }),

  answers("miniBatchStep.form", { cases: "batch", only: "visible", probe: miniBatchStep }),
  matchesReference("miniBatchStep.reference", {
    cases: "batch",
    requires: ["miniBatchStep.form"],
    probe: miniBatchStep,
    followThrough: batchBuiltOn((c) => [c]),
  }),
  obeysOrFollows("miniBatchStep.doubled", {
    cases: "batch",
    requires: ["miniBatchStep.form"],
    probe: (c: BatchCase) => [c, doubled(c)].flatMap(miniBatchStep),
    law: ([once, twice]) => named("batch.doubled", compare(twice, once)),
    followThrough: batchBuiltOn((c) => [c, doubled(c)]),
  }),

  answers("penalty.form", { cases: "penalty", only: "visible", probe: penalty }),
  matchesReference("penalty.reference", { cases: "penalty", requires: ["penalty.form"], probe: penalty }),
  obeys("penalty.sum", {
    cases: "penalty",
    requires: ["penalty.form"],
    probe: (c: PenaltyCase) => [c, ...rowsReversed(c)].flatMap(penalty),
    law: ([whole, ...rows]) => named("penalty.sum", compare(whole, sum(rows))),
  }),

  answers("penaltyGradient.form", { cases: "penalty", only: "visible", probe: penaltyGradient }),
  matchesReference("penaltyGradient.reference", {
    cases: "penalty",
    requires: ["penaltyGradient.form"],
    probe: penaltyGradient,
  }),
  matchesGradient("penaltyGradient.gradient", {
    cases: "penalty",
    requires: ["penaltyGradient.form"],
    probe: penaltyGradient,
    oracle: (c: PenaltyCase) => [call("numericPenaltyGradient", c.kind, c.weights)],
  }),

  answers("trainBatch.form", { cases: "training", only: "visible", probe: trainBatch }),
  matchesReference("trainBatch.reference", {
    cases: "training",
    requires: ["trainBatch.form"],
    probe: trainBatch,
  }),
  matchesGradient("trainBatch.gradient", {
    cases: "training",
    requires: ["trainBatch.form"],
    probe: (c: TrainingCase) => trainBatch(firstBatch(c)),
    oracle: (c: TrainingCase) => [call("numericTraining", c.layer, c.batches[0] ?? [], c.options)],
  }),
];

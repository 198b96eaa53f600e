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
import {
  doubled,
  firstBatch,
  larger,
  rowsReversed,
  singles,
  still,
  type BatchCase,
  type LayerCase,
  type PenaltyCase,
  type StepCase,
  type TrainingCase,
} from "./cases.ts";
import { moves, movesToNumbers } from "./movement.ts";
import { followSteps, sum, type Step } from "./own-steps.ts";

const weightStep = (c: StepCase) => [call("weightStep", c.delta, c.previousOut, c.learningRate)];
const biasStep = (c: StepCase) => [call("biasStep", c.delta, c.learningRate)];
const updateLayer = (c: LayerCase) => [call("updateLayer", c.layer, c.delta, c.previousOut, c.learningRate)];
const miniBatchStep = (c: BatchCase) => [
  call("miniBatchStep", c.layer, c.deltas, c.previousOuts, c.learningRate),
];
const penalty = (c: PenaltyCase) => [call("penalty", c.kind, c.weights)];
const penaltyGradient = (c: PenaltyCase) => [call("penaltyGradient", c.kind, c.weights)];
const trainBatch = (c: TrainingCase) => [call("trainBatch", c.layer, c.batches, c.options)];

const steps = { weightStep, biasStep, updateLayer };

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
    expected: (own, reference, c) => {
      const all = batches(c);
      const layers = all.map((batch, index) => {
        const begin = all.slice(0, index).flatMap(asked).length;
        const end = begin + asked(batch).length;
        return followSteps(base, own.slice(begin, end), reference.slice(begin, end), agrees) as Value;
      });
      // Steps that lead nowhere at all lead to no marks either.
      return all.some(({ layer }, index) => moves(layer, layers[index])) ? layers : [];
    },
  };
}

const agrees = (mine: unknown, way: unknown) => compare(mine as Value, way as Value).length === 0;

const layerBuiltOn = (steps: (c: LayerCase) => readonly LayerCase[]) =>
  builtOn<LayerCase>(
    ["weightStep", "biasStep"],
    (batch) => singles(batch).slice(0, 1).flatMap(updateLayer),
    (c) => steps(c).map((step) => ({ ...step, deltas: [step.delta], previousOuts: [step.previousOut] })),
  );
const batchBuiltOn = (batches: (c: BatchCase) => readonly BatchCase[]) =>
  builtOn<BatchCase>(["weightStep", "biasStep", "updateLayer"], miniBatchStep, batches);

/** Findings under the name of the law they break. */
const named = (key: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => ({ ...finding, key }));

const found = (key: string, calls: readonly Call[], yours: Value): readonly Finding[] =>
  calls.map((call) => ({ key, params: {}, evidence: { call, yours } }));

/** The law that a step leads from the layer to other numbers: otherwise doing nothing would obey the other laws. */
const leadsOn = (calls: readonly Call[], before: Layer, after: Value): readonly Finding[] =>
  movesToNumbers(before, after) ? [] : found("step.nowhere", calls, after);

/** The law that larger weights have a larger penalty: NaN has not, and neither has a number that stays the same. */
const grows = (calls: readonly Call[], more: Value, whole: Value): readonly Finding[] =>
  Number(more) > Number(whole) ? [] : found("penalty.grows", calls, more);

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
    followThrough: layerBuiltOn((c) => [c]),
  }),
  obeysOrFollows("updateLayer.still", {
    cases: "layer",
    requires: ["updateLayer.form"],
    probe: (c: LayerCase) => [c, still(c)].flatMap(updateLayer),
    law: ([moved, stayed], c) => [
      ...leadsOn(updateLayer(c), c.layer, moved),
      ...named("alpha.zero", compare(stayed, c.layer)),
    ],
    followThrough: layerBuiltOn((c) => [c, still(c)]),
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
    law: ([once, twice], c) => [
      ...leadsOn(miniBatchStep(c), c.layer, once),
      ...named("batch.doubled", compare(twice, once)),
    ],
    followThrough: batchBuiltOn((c) => [c, doubled(c)]),
  }),

  answers("penalty.form", { cases: "penalty", only: "visible", probe: penalty }),
  matchesReference("penalty.reference", { cases: "penalty", requires: ["penalty.form"], probe: penalty }),
  obeys("penalty.sum", {
    cases: "penalty",
    requires: ["penalty.form"],
    probe: (c: PenaltyCase) => [larger(c), c, ...rowsReversed(c)].flatMap(penalty),
    law: ([more, whole, ...rows], c) => [
      ...grows(penalty(larger(c)), more, whole),
      ...named("penalty.sum", compare(whole, sum(rows))),
    ],
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

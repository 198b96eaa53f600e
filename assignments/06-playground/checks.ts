// What kadai asks of assignment 06, read as a story: inputs, outputs, one epoch, metrics, training, the missions.
import {
  answers,
  call,
  chooses,
  matchesGradient,
  matchesReference,
  type Call,
  type Check,
  type Finding,
  type FollowThrough,
  type Value,
} from "../../grader/kit.ts";
import type {
  EpochCase,
  FeatureCase,
  ForwardCase,
  MetricCase,
  MissionCase,
  TrainCase,
} from "./case-types.ts";
import {
  brokenRules,
  middle,
  missionNames,
  missions,
  type MissionData,
  type MissionName,
} from "./mission-rules.ts";
import { sumOfTables } from "./tables.ts";

const features = (c: FeatureCase) => [call("features", c.x, c.y, c.names)];
const forward = (c: ForwardCase) => [call("forward", c.network, c.input)];
const trainEpoch = (c: EpochCase) => [call("trainEpoch", c.network, c.samples, c.options)];
const accuracy = (c: MetricCase) => [call("accuracy", c.labels, c.outs)];
const confusionMatrix = (c: MetricCase) => [call("confusionMatrix", c.labels, c.outs)];
const train = (c: TrainCase) => [call("train", c.network, c.training, c.test, c.configuration)];

/** The same epoch in one single batch, whose step is one gradient. */
const inOneBatch = (c: EpochCase): EpochCase => ({
  ...c,
  options: { ...c.options, batchSize: c.samples.length },
});

/** The samples one by one. */
const singles = ({ labels, outs }: MetricCase): readonly MetricCase[] =>
  labels.map((label, n) => ({ labels: [label], outs: [outs[n] ?? 0] }));

/** Both outcomes there are for one sample: an output in the class of its label, and one in the other class. */
const bothOutcomes = ({ labels: [label = 0] }: MetricCase): readonly MetricCase[] =>
  [label, -label].map((out) => ({ labels: [label], outs: [out] }));

/** A table that is right given which outputs the student's own accuracy takes to be in the class of their label. */
const byOwnAccuracy: FollowThrough<MetricCase> = {
  base: ["accuracy"],
  probe: (c) => singles(c).flatMap(accuracy),
  oracle: (c) => singles(c).flatMap(bothOutcomes).flatMap(confusionMatrix),
  expected: (own, tables) => [
    sumOfTables(
      own.map((share, n) => tables[2 * n + (share === 1 ? 0 : 1)]),
      own,
    ) as Value,
  ],
};

const choiceOf = ({ mission }: MissionCase): readonly Call[] => [call(`${mission}Mission`)];

const findBroken = (configuration: Value, mission: MissionName): readonly Finding[] =>
  brokenRules(mission, configuration).map(({ field, allowed }) => ({
    key: "mission.rule",
    params: { mission, field, allowed },
  }));

/** Trained by the reference, on data of which nobody could choose the configuration to fit. */
const reaches = (mission: MissionName): Check<MissionData> =>
  chooses(`${mission}Mission.goal`, {
    cases: `${mission}Mission`,
    only: "hidden",
    probe: () => choiceOf({ mission }),
    rules: ([configuration]) => findBroken(configuration, mission),
    trial: {
      calls: ([configuration], data) => [call("missionLosses", mission, configuration, data)],
      goal: ([losses]) => {
        const { goal } = missions[mission];
        const loss = middle(losses as readonly number[]);
        return loss <= goal ? [] : [{ key: "mission.missed", params: { mission, loss, goal } }];
      },
    },
  });

export const checks: readonly Check[] = [
  answers("features.form", { cases: "features", only: "visible", probe: features }),
  matchesReference("features.reference", {
    cases: "features",
    requires: ["features.form"],
    probe: features,
  }),

  answers("forward.form", { cases: "forward", only: "visible", probe: forward }),
  matchesReference("forward.reference", {
    cases: "forward",
    requires: ["forward.form"],
    probe: forward,
  }),

  answers("trainEpoch.form", { cases: "epoch", only: "visible", probe: trainEpoch }),
  matchesReference("trainEpoch.reference", {
    cases: "epoch",
    requires: ["trainEpoch.form"],
    probe: trainEpoch,
  }),
  matchesGradient("trainEpoch.gradient", {
    cases: "epoch",
    requires: ["trainEpoch.form"],
    probe: (c: EpochCase) => trainEpoch(inOneBatch(c)),
    oracle: ({ network, samples, options }: EpochCase) => [call("numericEpoch", network, samples, options)],
  }),

  answers("accuracy.form", { cases: "metrics", only: "visible", probe: accuracy }),
  matchesReference("accuracy.reference", {
    cases: "metrics",
    requires: ["accuracy.form"],
    probe: accuracy,
  }),

  answers("confusionMatrix.form", { cases: "metrics", only: "visible", probe: confusionMatrix }),
  matchesReference("confusionMatrix.reference", {
    cases: "metrics",
    requires: ["confusionMatrix.form"],
    probe: confusionMatrix,
    followThrough: byOwnAccuracy,
  }),

  answers("train.form", { cases: "train", only: "visible", probe: train }),
  matchesReference("train.reference", { cases: "train", requires: ["train.form"], probe: train }),

  chooses("missions.rules", {
    cases: "missions",
    only: "visible",
    probe: choiceOf,
    rules: ([configuration], { mission }: MissionCase) => findBroken(configuration, mission),
  }),
  ...missionNames.map(reaches),
];

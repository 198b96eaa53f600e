// One trial of a mission on the practice data: how far a configuration gets.
import { firstNetwork } from "../../assignments/06-playground/first-network.ts";
import { missions } from "../../assignments/06-playground/mission-rules.ts";
import practice from "../../assignments/06-playground/practice-data.json" with { type: "json" };
import type { Lecture } from "../model/lecture.ts";
import type { Question, Reply } from "../model/questions.ts";
import type { Sample } from "../model/run-options.ts";
import { lectureEpoch } from "./lecture-training.ts";
import { meanLoss } from "./losses.ts";

type Columns = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly labels: readonly number[];
};

/** The test loss after the configuration's epochs, for the trial of that number. */
export function tryMission(
  { mission, trial, configuration }: Extract<Question, { kind: "mission" }>,
  run: Lecture,
): Extract<Reply, { kind: "mission" }> {
  const { trials, test } = practice[mission];
  const { training, start } = trials[trial]!;
  const samples = ({ xs, ys, labels }: Columns): readonly Sample[] =>
    labels.map((label, n) => ({
      input: run.features(xs[n]!, ys[n]!, [...configuration.features]),
      target: [label],
      label,
    }));
  let network = firstNetwork(configuration, missions[mission].output, start);
  const trainingSamples = samples(training);
  for (let epoch = 0; epoch < configuration.epochs; epoch++)
    network = lectureEpoch(run, network, trainingSamples, configuration);
  return {
    kind: "mission",
    loss: meanLoss(run, network, samples(test), "squaredError"),
    trials: trials.length,
  };
}

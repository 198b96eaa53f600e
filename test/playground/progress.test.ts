// Training through the lecture's functions gives the networks of the Playground's own engine, rule by rule.
import { expect, test } from "vitest";
import { defaultSettings, type TrainSettings } from "../../playground/model/settings.ts";
import { advanceEpoch, begin } from "../../playground/run/progress.ts";
import { runOptions, situationOf } from "../../playground/run/situation.ts";
import type { Lecture } from "../../playground/model/lecture.ts";
import { truth } from "../../playground/truth/reference.ts";

const run = truth.functions as Lecture;
const epochCount = 8;

/** Weights and biases after some epochs: by our loop, and by the engine's. */
function both(changes: Partial<TrainSettings>) {
  const settings = { ...defaultSettings, seed: "0.5", learningRate: 0.1, ...changes };
  const { network, samples } = situationOf(settings, run.features);
  const options = runOptions(settings);
  const progress = begin(network);
  const engine = truth.train!(network, samples.training, options);
  for (let epoch = 0; epoch < epochCount; epoch++) {
    advanceEpoch(run, progress, samples.training, options);
    engine.epoch();
  }
  const numbers = ({ layers }: typeof network) =>
    layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]);
  return { ours: numbers(progress.network), engines: numbers(engine.network()), firsts: numbers(network) };
}

test.each([
  ["the default network", {}],
  ["gradients left over at the end of an epoch", { batchSize: 7 }],
  ["L2, which is half of the lecture's", { regularization: "L2", regularizationRate: 0.1 }],
  ["L1, which cuts links for good", { regularization: "L1", regularizationRate: 0.1, networkShape: [5, 3] }],
  ["regression", { problem: "regression", learningRate: 0.01 }],
  [
    "no hidden layer, all features",
    { networkShape: [], features: ["x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"] },
  ],
  ["three classes with softmax", { problem: "three", activation: "relu" }],
  ["all weights 0", { initZero: true }],
] as const)("%s", (_, changes) => {
  const { ours, engines, firsts } = both(changes as unknown as Partial<TrainSettings>);
  expect(ours).toHaveLength(engines.length);
  ours.forEach((number, n) => expect(Math.abs(number - engines[n]!)).toBeLessThan(1e-9));
  expect(ours).not.toEqual(firsts);
});

test("L1 does cut links in the case above", () => {
  const { ours } = both({ regularization: "L1", regularizationRate: 0.1, networkShape: [5, 3] });
  expect(ours.filter((number) => number === 0).length).toBeGreaterThan(3);
});

test("a changed rule would be seen", () => {
  const settings = { ...defaultSettings, seed: "0.5", batchSize: 7 };
  const { network, samples } = situationOf(settings, run.features);
  const progress = begin(network);
  const engine = truth.train!(network, samples.training, runOptions(settings));
  advanceEpoch(run, progress, samples.training, { ...runOptions(settings), batchSize: 10 });
  engine.epoch();
  expect(progress.network.layers[0]!.biases[0]).not.toBeCloseTo(engine.network().layers[0]!.biases[0]!, 9);
});

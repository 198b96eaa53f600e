// Training throughput of the flat engine over an object graph that trains by the Playground's rules.
import type { Network, Sample } from "../../reference/engine/network.ts";
import { meanFlatLoss } from "../../reference/engine/flat-training.ts";
import {
  playgroundNetwork,
  playgroundTraining,
  trainPlaygroundEpoch,
} from "../../reference/engine/playground-training.ts";
import { seededRandom } from "../../reference/engine/random.ts";
import { graphLoss, objectGraph, trainGraph } from "./object-graph.ts";
import { median, reportRatios, type Ratios } from "./report-ratio.ts";

/** Times the object graph's throughput that the flat engine has to reach, on every shape. */
const bar = 2.5;

const sampleCount = 500;
const options = { learningRate: 0.03, batchSize: 10 };

/** The Playground's own network and one as large as its buttons allow in three layers, with all seven features. */
const shapes = [
  { shape: [2, 4, 2, 1], epochs: 50 },
  { shape: [7, 8, 8, 8, 1], epochs: 10 },
];

const turnsPerRound = 10;

/** Before anything is timed both sides have to show the same loss after each of so many epochs. */
const checkedEpochs = 20;
const tolerance = 1e-9;

export async function engine({ quick }: { readonly quick: boolean }): Promise<boolean> {
  return reportRatios(shapes.map(({ shape, epochs }) => compareSides(shape, epochs, quick ? 5 : 21)));
}

/** Each round trains the same network afresh, by turns on either side. The first only warms up. */
function compareSides(shape: readonly number[], epochs: number, rounds: number): Ratios {
  const { network, samples } = situation(shape);
  const name = shape.join("-");
  checkLosses(network, samples, name);
  timeRound(network, samples, epochs);

  const times = Array.from({ length: rounds }, () => timeRound(network, samples, epochs));
  const perSample = (seconds: readonly number[]) =>
    ((median(seconds).median / epochs / sampleCount) * 1e9).toFixed(0);
  process.stdout.write(
    `${name}: object graph ${perSample(times.map(({ graph }) => graph))} ns a sample, ` +
      `flat ${perSample(times.map(({ flat }) => flat))} ns\n`,
  );
  const ratios = times.map(({ graph, flat }) => graph / flat);
  return { bench: `engine ${name}`, ratios, bar, better: "higher" };
}

function situation(shape: readonly number[]) {
  const random = seededRandom(20240418);
  const network = playgroundNetwork(shape, "tanh", "classification", () => random.uniform(0, 1));
  const samples = Array.from({ length: sampleCount }, () => ({
    input: Array.from({ length: shape[0]! }, () => random.uniform(-5, 5)),
    target: [random.choice([-1, 1])],
  }));
  return { network, samples };
}

function checkLosses(network: Network, samples: readonly Sample[], name: string): void {
  const graph = objectGraph(network);
  const flat = playgroundTraining(network);
  for (let epoch = 1; epoch <= checkedEpochs; epoch++) {
    trainGraph(graph, samples, options);
    trainPlaygroundEpoch(flat, samples, options);
    const losses = [graphLoss(graph, samples), meanFlatLoss(flat, samples)] as const;
    if (!(Math.abs(losses[0] - losses[1]) <= tolerance * losses[0]))
      throw new Error(`${name}: losses part in epoch ${epoch}: ${losses.join(" and ")}`);
  }
}

/**
 * Seconds that each side takes: the fastest of several short turns, which the sides take alternately. What slows a turn
 * down is somebody else's work.
 */
function timeRound(network: Network, samples: readonly Sample[], epochs: number) {
  const graphTimes: number[] = [];
  const flatTimes: number[] = [];
  for (let turn = 0; turn < turnsPerRound; turn++) {
    const graph = objectGraph(network);
    const flat = playgroundTraining(network);
    graphTimes.push(seconds(epochs, () => trainGraph(graph, samples, options)));
    flatTimes.push(seconds(epochs, () => trainPlaygroundEpoch(flat, samples, options)));
  }
  return { graph: Math.min(...graphTimes), flat: Math.min(...flatTimes) };
}

function seconds(times: number, work: () => void): number {
  const begun = performance.now();
  for (let time = 0; time < times; time++) work();
  return (performance.now() - begun) / 1000;
}

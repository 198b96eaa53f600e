// One network in training: sample by sample with the lecture's functions, and by the Playground's rules of updating.
//
// - An update comes after every `batchSize` samples of an epoch; what is left at its end joins the next epoch's first.
// - The samples keep their order. L2 is ½λΣw². L1 takes no weight across 0: it becomes 0 and stays so.
import type { Layer, Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import { forwardPass } from "./forward-pass.ts";
import type { Progress, RunOptions, Sample } from "../model/run-options.ts";

/** The functions that training calls. */
export type TrainingFunctions = Pick<
  Lecture,
  "activate" | "outputDelta" | "hiddenDelta" | "softmaxDelta" | "miniBatchStep" | "penaltyGradient"
>;

export const begin = (network: Network): Progress => ({
  network,
  epoch: 0,
  at: 0,
  waiting: network.layers.map(() => ({ deltas: [], previousOuts: [] })),
  dead: network.layers.map(({ weights }) => weights.map((row) => row.map(() => false))),
});

/** A copy that shares nothing with the first. */
export const copyOf = (progress: Progress): Progress => ({
  ...progress,
  network: copyNetwork(progress.network),
  waiting: progress.waiting.map(({ deltas, previousOuts }) => ({
    deltas: [...deltas],
    previousOuts: [...previousOuts],
  })),
  dead: progress.dead.map((rows) => rows.map((row) => [...row])),
});

export const copyNetwork = ({ layers }: Network): Network => ({
  layers: layers.map((layer) => ({
    ...layer,
    weights: layer.weights.map((row) => [...row]),
    biases: [...layer.biases],
  })),
});

/** Whether every weight and bias is a number to go on with. */
export const hasFiniteWeights = ({ layers }: Network): boolean =>
  layers.every(
    ({ weights, biases }) =>
      weights.every((row) => row.every(Number.isFinite)) && biases.every(Number.isFinite),
  );

/** Runs the next sample forward and back, and updates when a batch is full. */
export function advanceSample(
  run: TrainingFunctions,
  progress: Progress,
  samples: readonly Sample[],
  options: RunOptions,
): void {
  const { layers } = progress.network;
  const { input, target } = samples[progress.at]!;
  const { nets, outs } = forwardPass(progress.network, input, run.activate);
  const last = layers.length - 1;
  let delta =
    options.loss === "squaredError"
      ? run.outputDelta(layers[last]!.activation, target, outs[last]!, nets[last]!)
      : run.softmaxDelta(target, nets[last]!);
  for (let k = last; k >= 0; k--) {
    const waiting = progress.waiting[k]!;
    waiting.deltas.push(delta);
    waiting.previousOuts.push(k === 0 ? input : outs[k - 1]!);
    if (k > 0) delta = run.hiddenDelta(layers[k - 1]!.activation, nets[k - 1]!, layers[k]!.weights, delta);
  }
  progress.at++;
  if (progress.at % options.batchSize === 0) update(run, progress, options);
  if (progress.at >= samples.length) {
    progress.at = 0;
    progress.epoch++;
  }
}

/** Runs the rest of the epoch. */
export function advanceEpoch(
  run: TrainingFunctions,
  progress: Progress,
  samples: readonly Sample[],
  options: RunOptions,
): void {
  const { epoch } = progress;
  while (progress.epoch === epoch) advanceSample(run, progress, samples, options);
}

function update(run: TrainingFunctions, progress: Progress, options: RunOptions): void {
  const layers = progress.network.layers.map((layer, k) => {
    const { deltas, previousOuts } = progress.waiting[k]!;
    progress.waiting[k] = { deltas: [], previousOuts: [] };
    if (options.penalty === "none")
      return run.miniBatchStep(layer, deltas, previousOuts, options.learningRate);
    return penalised(run, layer, deltas, previousOuts, options, progress.dead[k]!);
  });
  progress.network = { layers };
}

/** One step, and then the pull of the penalty at the old weights. */
function penalised(
  run: TrainingFunctions,
  layer: Layer,
  deltas: number[][],
  previousOuts: number[][],
  { penalty, penaltyRate, learningRate }: RunOptions,
  dead: boolean[][],
): Layer {
  const kind = penalty === "L1" ? "L1" : "L2";
  const slopes = run.penaltyGradient(kind, layer.weights);
  const stepped = run.miniBatchStep(layer, deltas, previousOuts, learningRate);
  // The lecture's Σw² pulls twice as hard as the Playground's half of it.
  const share = learningRate * penaltyRate * (kind === "L2" ? 0.5 : 1);
  const weights = stepped.weights.map((row, i) =>
    row.map((weight, j) => {
      if (dead[i]![j]) return 0;
      const pulled = weight - share * slopes[i]![j]!;
      if (kind === "L1" && weight * pulled < 0) {
        dead[i]![j] = true;
        return 0;
      }
      return pulled;
    }),
  );
  return { ...stepped, weights };
}

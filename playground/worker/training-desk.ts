// The run of the training tab: opened from settings, advanced, edited, looked at.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import type { CurvePoint, Frame, TrainingRequest, Unit } from "../model/messages.ts";
import type { Progress, Sample } from "../model/run-options.ts";
import type { TrainSettings } from "../model/settings.ts";
import { Troubled } from "../model/trouble.ts";
import { curveOf } from "../run/curve.ts";
import { meanLoss } from "../run/losses.ts";
import { fastTraining } from "../run/fast-training.ts";
import { gridPoints, inputMaps } from "../run/plane.ts";
import {
  advanceEpoch,
  advanceSample,
  begin,
  copyNetwork,
  copyOf,
  hasFiniteWeights,
} from "../run/progress.ts";
import { runOptions, situationOf, type Situation } from "../run/situation.ts";
import { trueTraining } from "../run/true-training.ts";
import type { Truth, TrueTraining } from "../truth/truth.ts";
import { drawFrame } from "./draw-frame.ts";
import type { Functions } from "./functions.ts";

export type TrainingDesk = {
  /** @throws Troubled naming a function; the run then stands where it stood before. */
  answer(request: TrainingRequest): Frame;
};

/** @param careful looks at every call, so that what never ends is named. */
export function trainingDesk(functions: Functions, truth: Truth, careful: boolean): TrainingDesk {
  const run: Lecture = careful ? functions.watched : functions.plain;
  const trueRun: Lecture = { ...run, ...truth.functions };
  let settings: TrainSettings;
  let situation: Situation;
  let grid: readonly number[][] = [];
  let progress: Progress;
  let curve = curveOf();
  let beside: TrueTraining | undefined;
  let stopped: Frame["stopped"];
  /** What stays the same is told with the next frame only. */
  let isNew = true;

  function open(wanted: TrainSettings, network?: Network, epoch = 0): void {
    settings = wanted;
    situation = situationOf(settings, functions.watched.features);
    grid = gridPoints.map(({ x, y }) => functions.watched.features(x, y, [...settings.features]));
    tryFirstBatch(network ?? situation.network);
    start(network ?? situation.network, epoch);
  }

  /** A wrong shape shows here, before it can show as something else. */
  function tryFirstBatch(network: Network): void {
    const trial = begin(copyNetwork(network));
    const { training } = situation.samples;
    for (let n = 0; n < Math.min(settings.batchSize, training.length); n++)
      advanceSample(functions.watched, trial, training, runOptions(settings));
    meanLoss(functions.watched, trial.network, training.slice(0, 1), runOptions(settings).loss);
  }

  function start(network: Network, epoch = 0): void {
    progress = { ...begin(copyNetwork(network)), epoch };
    stopped = undefined;
    isNew = true;
    beside = settings.compare
      ? trueTraining(truth, run, network, situation.samples.training, runOptions(settings))
      : undefined;
    curve = curveOf();
    curve.add(measure());
  }

  const lossNow = (samples: readonly Sample[]): number =>
    meanLoss(run, progress.network, samples, runOptions(settings).loss);

  function measure(loss = lossNow): CurvePoint {
    const { training, validation, test } = situation.samples;
    return {
      epoch: progress.epoch,
      training: loss(training),
      validation: loss(validation),
      test: loss(test),
      truth: beside ? beside.loss(training) : Number.NaN,
    };
  }

  function advance(unit: Unit): void {
    if (situation.samples.training.length === 0) return;
    if (unit === "sample" || unit === "batch") return advanceWithin(unit);
    const until = "budgetMs" in unit ? performance.now() + unit.budgetMs : Infinity;
    const count = "epochs" in unit ? unit.epochs : Infinity;
    stopped = undefined;
    const { training } = situation.samples;
    const options = runOptions(settings);
    const fast = fastTraining(truth, functions.allReplaced, progress, training, options);
    for (let done = 0; done < count; done++) {
      named(() => {
        if (fast) takeEpoch(fast);
        else advanceEpoch(run, progress, training, options);
        finishEpoch(fast?.loss);
      });
      if (stopped !== undefined || performance.now() >= until) return;
    }
  }

  function takeEpoch(fast: TrueTraining): void {
    fast.epoch();
    progress.network = fast.network();
    progress.epoch++;
  }

  function advanceWithin(unit: "sample" | "batch"): void {
    const { epoch } = progress;
    named(() => {
      for (let isDone = false; !isDone;) {
        advanceSample(run, progress, situation.samples.training, runOptions(settings));
        isDone = unit === "sample" || progress.at % settings.batchSize === 0 || progress.epoch !== epoch;
      }
      if (progress.epoch !== epoch) finishEpoch();
    });
  }

  /** Losses are measured where the curve shows them, or where they decide whether to go on. */
  function finishEpoch(loss?: TrueTraining["loss"]): void {
    beside?.epoch();
    if (!hasFiniteWeights(progress.network)) throw new Error("a weight is no finite number");
    if (settings.stopEpoch > 0 && progress.epoch === settings.stopEpoch) stopped = "epoch";
    if (!curve.keeps(progress.epoch) && settings.stopLoss === 0) return;
    const point = measure(loss);
    if (!Number.isFinite(point.training)) throw new Error("the loss is no finite number");
    curve.add(point);
    if (point.training <= settings.stopLoss && settings.stopLoss > 0) stopped ??= "loss";
  }

  /** What goes wrong is done once more from where it began, looking at each call: then it has a name. */
  function named(work: () => void): void {
    const before = copyOf(progress);
    try {
      work();
    } catch (error) {
      progress = before;
      if (error instanceof Troubled) throw error;
      const trial = copyOf(before);
      advanceEpoch(functions.watched, trial, situation.samples.training, runOptions(settings));
      meanLoss(functions.watched, trial.network, situation.samples.training, runOptions(settings).loss);
      throw new Troubled({ kind: "diverged", epoch: before.epoch });
    }
  }

  function edit({ layer, from, to, value }: Extract<TrainingRequest, { kind: "edit" }>): void {
    const network = copyNetwork(progress.network);
    const { weights, biases } = network.layers[layer]!;
    if (from === "bias") biases[to] = value;
    else weights[from]![to] = value;
    progress.network = network;
    curve.add(measure());
  }

  function frame(): Frame {
    const last = curve.last();
    const now = progress.at === 0 && last?.epoch === progress.epoch ? last : measure();
    if (progress.at === 0) curve.add(now);
    const besides = beside && { training: beside, run: trueRun };
    const scene = { settings, situation, progress, curve: curve.points(), now, grid, beside: besides };
    const drawn = drawFrame(scene, run, functions);
    const setting = isNew && { setting: { points: situation.points, featureMaps: inputMaps(grid) } };
    isNew = false;
    return { ...drawn, ...setting, ...(stopped && { stopped }) };
  }

  function act(request: TrainingRequest): void {
    switch (request.kind) {
      case "open":
        return open(request.settings, request.network, request.epoch);
      case "adjust":
        settings = request.settings;
        stopped = undefined;
        return;
      case "regenerate":
        settings = request.settings;
        situation = { ...situationOf(settings, functions.watched.features), network: situation.network };
        progress = { ...begin(progress.network), epoch: progress.epoch };
        isNew = true;
        return curve.add(measure());
      case "advance":
        return advance(request.unit);
      case "edit":
        return edit(request);
      case "rewind":
        return start(situation.network);
    }
  }

  return {
    answer(request) {
      act(request);
      return frame();
    },
  };
}

// Makes a frame of a run: all that the page shows of it.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import type { CurvePoint, Frame } from "../model/messages.ts";
import type { Progress } from "../model/run-options.ts";
import type { Problem, TrainSettings } from "../model/settings.ts";
import { Troubled } from "../model/trouble.ts";
import { penaltyOf } from "../run/losses.ts";
import { mapsOf } from "../run/plane.ts";
import { qualityOf } from "../run/quality.ts";
import { runOptions, type Situation } from "../run/situation.ts";
import type { TrueTraining } from "../truth/truth.ts";
import type { Functions } from "./functions.ts";

export type Scene = {
  readonly settings: TrainSettings;
  readonly situation: Situation;
  readonly progress: Progress;
  readonly curve: readonly CurvePoint[];
  readonly now: CurvePoint;
  /** The features at every point of the maps. */
  readonly grid: readonly number[][];
  /** The truth that is trained beside, and the functions it answers with. */
  readonly beside: { readonly training: TrueTraining; readonly run: Lecture } | undefined;
};

/** @param run the functions of a frame's many calls; those called once are watched. */
export function drawFrame(scene: Scene, run: Lecture, { watched }: Functions): Frame {
  const { settings, progress, curve, now, grid, beside } = scene;
  const { network, epoch, at } = progress;
  const maps = mapsOf(run, network, grid);
  const quality =
    settings.problem === "regression" ? undefined : judged(scene, run, watched, settings.problem);
  return {
    epoch,
    at,
    now,
    penalty: penaltyOf(watched, network, runOptions(settings)),
    curve,
    network,
    maps,
    ...(beside && { difference: difference(maps.at(-1)![0]!, beside.training.network(), beside.run, grid) }),
    ...(quality && { quality }),
  };
}

/** Training goes on without these two functions. */
function judged(
  { progress, situation }: Scene,
  run: Lecture,
  { accuracy, confusionMatrix }: Lecture,
  problem: Problem,
): Frame["quality"] {
  try {
    return qualityOf({ ...run, accuracy, confusionMatrix }, progress.network, situation.samples, problem);
  } catch (error) {
    if (error instanceof Troubled) return { trouble: error.trouble };
    throw error;
  }
}

function difference(
  own: Float32Array,
  network: Network,
  run: Lecture,
  grid: readonly number[][],
): Float32Array {
  const [right] = mapsOf(run, network, grid).at(-1)!;
  return own.map((value, place) => right![place]! - value);
}

// Mean losses and how well a classification goes, on any part of the data.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import { forwardInto, roomFor } from "./forward-pass.ts";
import type { RunOptions, Sample } from "../model/run-options.ts";

export type LossFunctions = Pick<Lecture, "activate" | "squaredError" | "softmaxCrossEntropy">;

/** The mean of E over the samples, without the penalty; NaN when there are none. */
export function meanLoss(
  run: LossFunctions,
  network: Network,
  samples: readonly Sample[],
  loss: RunOptions["loss"],
): number {
  let sum = 0;
  const room = roomFor(network);
  const [net, out] = [room.nets.at(-1)!, room.outs.at(-1)!];
  for (const { input, target } of samples) {
    forwardInto(room, network, input, run.activate);
    sum += loss === "squaredError" ? run.squaredError(target, out) : run.softmaxCrossEntropy(target, net);
  }
  return sum / samples.length;
}

/** λR(w) as the Playground has it: L2 is half of the lecture's Σw². */
export function penaltyOf(
  run: Pick<Lecture, "penalty">,
  network: Network,
  { penalty, penaltyRate }: RunOptions,
): number {
  if (penalty === "none") return 0;
  const share = penaltyRate * (penalty === "L2" ? 0.5 : 1);
  return network.layers.reduce((sum, { weights }) => sum + share * run.penalty(penalty, weights), 0);
}

/** The outputs of the network for every sample. */
export const outputsOf = (
  run: Pick<Lecture, "activate">,
  network: Network,
  samples: readonly Sample[],
): number[][] => {
  const room = roomFor(network);
  return samples.map(({ input }) => {
    forwardInto(room, network, input, run.activate);
    return [...room.outs.at(-1)!];
  });
};

/** The class with the largest output, the first on a tie. */
export const largestOf = (outs: readonly number[]): number => outs.indexOf(Math.max(...outs));

/** Rows are the true classes, columns the chosen ones, for classes that are numbered from 0. */
export const countsByClass = (
  labels: readonly number[],
  chosen: readonly number[],
  classes: number,
): number[][] =>
  Array.from({ length: classes }, (_, truth) =>
    Array.from(
      { length: classes },
      (__, guess) => labels.filter((label, n) => label === truth && chosen[n] === guess).length,
    ),
  );

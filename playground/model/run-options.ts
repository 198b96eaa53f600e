// How a network is trained: the words of training that the page's settings come down to.
import type { Network } from "../../assignments/given/network.ts";

/** One datum: input[i] is out_i of layer 0, target[j] is t_j; `label` is what the data set says. */
export type Sample = { readonly input: number[]; readonly target: number[]; readonly label: number };

export type RunOptions = {
  readonly loss: "squaredError" | "softmaxCrossEntropy";
  readonly learningRate: number;
  readonly batchSize: number;
  readonly penalty: "none" | "L1" | "L2";
  /** λ of the Playground, where L2 is ½λΣw². */
  readonly penaltyRate: number;
};

/** The parts of the data; there is no validation part in the Playground itself. */
export type Parts<T> = {
  readonly training: readonly T[];
  readonly validation: readonly T[];
  readonly test: readonly T[];
};

/** A network that is being trained; everything in it may be replaced, nothing of it is shared. */
export type Progress = {
  network: Network;
  /** Whole epochs done. */
  epoch: number;
  /** Samples done of the epoch that has begun. */
  at: number;
  /** What every layer needs for the next update: δ and the outs before it of every sample since the last one. */
  waiting: { deltas: number[][]; previousOuts: number[][] }[];
  /** dead[k][i][j] is true for a link that L1 has cut. */
  dead: boolean[][][];
};

// Reads the golden data and puts them into the engine's words.
import { readdirSync, readFileSync } from "node:fs";
import { compare, type Finding, type Value } from "../../grader/kit.ts";
import type { ActivationName } from "../../reference/engine/activation.ts";
import type { Matrix, Network, Sample, Vector } from "../../reference/engine/network.ts";
import type { LossName, Objective } from "../../reference/engine/objective.ts";
import type { PenaltyKind } from "../../reference/engine/regularization.ts";

interface Situation {
  readonly id: string;
  readonly activations: readonly ActivationName[];
  readonly loss: "squared" | "mse" | "softmaxCE";
  readonly reg: { readonly kind: PenaltyKind | "none"; readonly rate: number };
  readonly learningRate: number;
  readonly X: Matrix;
  readonly T: Matrix;
}

/** One step. Tables by layer, then sample, then unit; layouts as in test/golden/README.md. */
export interface GoldenNetwork extends Situation {
  readonly W: readonly Matrix[];
  readonly b: Matrix;
  readonly net: readonly Matrix[];
  readonly out: readonly Matrix[];
  readonly lossPerSample: Vector;
  readonly dataLoss: number;
  readonly regTerm: number;
  readonly totalLoss: number;
  readonly dE_dnet: readonly Matrix[];
  readonly dE_dout: readonly Matrix[];
  readonly gradW_data: readonly Matrix[];
  readonly gradW_total: readonly Matrix[];
  readonly gradb: Matrix;
  readonly W_after: readonly Matrix[];
  readonly b_after: Matrix;
  readonly totalLoss_after: number;
  readonly finiteDifferenceWorstAbsError: number | null;
}

/** Many steps, from W0 and b0 to W and b. */
export interface GoldenTrajectory extends Situation {
  readonly batchSize: number;
  readonly epochs: number;
  readonly W0: readonly Matrix[];
  readonly b0: Matrix;
  readonly W: readonly Matrix[];
  readonly b: Matrix;
  readonly steps: readonly {
    readonly start: number;
    readonly count: number;
    readonly batchDataLoss: number;
    readonly batchTotalLoss: number;
  }[];
  readonly fullDataLossAfterEpoch: Vector;
}

/** A polynomial fitted to the training data of a set; what is exact comes from 80-digit arithmetic. */
export interface GoldenFit {
  readonly degree: number;
  /** More coefficients than data: nothing exact is given. */
  readonly underdetermined: boolean;
  readonly exactTrainRMSE: number;
  readonly exactValRMSE: number;
  readonly exactChebCoef: Vector;
  readonly exactFitAtTrain: Vector;
  readonly exactFitAtVal: Vector;
  readonly exactFitAtGrid: Vector;
}

/** Noisy sin(x) on a domain. */
export interface GoldenPolynomials {
  readonly id: string;
  readonly domain: readonly [lo: number, hi: number];
  readonly xTrain: Vector;
  readonly yTrain: Vector;
  readonly xVal: Vector;
  readonly yVal: Vector;
  readonly grid: Vector;
  readonly fits: readonly GoldenFit[];
}

const golden = new URL("../golden/", import.meta.url);

/** The content of one file of test/golden/. */
export const readGolden = (path: string): unknown => JSON.parse(readFileSync(new URL(path, golden), "utf8"));

const readAll = (folder: string): readonly unknown[] =>
  readdirSync(new URL(folder, golden))
    .sort()
    .map((file) => readGolden(`${folder}${file}`));

export const goldenNetworks = () => readAll("networks/") as readonly GoldenNetwork[];
export const goldenPolynomials = () =>
  (readGolden("polynomial/sin-fit.json") as { readonly sets: readonly GoldenPolynomials[] }).sets;
export const goldenTrajectories = () => readAll("trajectories/") as readonly GoldenTrajectory[];

const lossNames: Readonly<Record<Situation["loss"], LossName>> = {
  squared: "squaredError",
  mse: "meanSquaredError",
  softmaxCE: "softmaxCrossEntropy",
};

export const networkOf = (
  activations: readonly ActivationName[],
  weights: readonly Matrix[],
  biases: Matrix,
): Network => ({
  layers: activations.map((activation, k) => ({ activation, weights: weights[k]!, biases: biases[k]! })),
});

export const samplesOf = ({ X, T }: Situation): readonly Sample[] =>
  X.map((input, n) => ({ input, target: T[n]! }));

export const objectiveOf = ({ loss, reg }: Situation): Objective => ({
  loss: lossNames[loss],
  ...(reg.kind === "none" ? {} : { penalty: { kind: reg.kind, rate: reg.rate } }),
});

/** float64 on both sides; only the order of summation differs. */
const goldenTolerance = 1e-10;

/** What differs from the golden value by more than 1e-10 relative; none when it agrees. */
export const differences = (yours: Value, expected: Value): readonly Finding[] =>
  compare(yours, expected, (a, e) => Math.abs(a - e) <= goldenTolerance * Math.abs(e));

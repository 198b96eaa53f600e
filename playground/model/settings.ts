// What can be set on the training tab, under the names the Playground's address has for it, with its limits.
import type { FeatureName } from "../../assignments/06-playground/configuration.ts";

export const activations = ["relu", "tanh", "sigmoid", "linear"] as const;
export const regularizations = ["none", "L1", "L2"] as const;
export const problems = ["classification", "regression", "three"] as const;
export const classDatasets = ["circle", "xor", "gauss", "spiral"] as const;
export const regDatasets = ["reg-plane", "reg-gauss"] as const;
/** Three classes are ours; the Playground has two. */
export const threeDatasets = ["three-gauss", "three-spiral"] as const;
export const featureNames = [
  "x",
  "y",
  "xSquared",
  "ySquared",
  "xTimesY",
  "sinX",
  "sinY",
] as const satisfies readonly FeatureName[];
export const learningRates = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] as const;
export const regularizationRates = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] as const;

/** Epochs between two pictures; "max" is as many as a picture's time allows. */
export const speeds = ["1", "10", "max"] as const;

export type Problem = (typeof problems)[number];
export type DatasetName =
  (typeof classDatasets)[number] | (typeof regDatasets)[number] | (typeof threeDatasets)[number] | "csv";

/** One point of one's own data. */
export type OwnPoint = { readonly x: number; readonly y: number; readonly label: number };

export type TrainSettings = {
  readonly activation: (typeof activations)[number];
  readonly regularization: (typeof regularizations)[number];
  readonly batchSize: number;
  readonly dataset: (typeof classDatasets)[number];
  readonly regDataset: (typeof regDatasets)[number];
  readonly threeDataset: (typeof threeDatasets)[number];
  readonly learningRate: number;
  readonly regularizationRate: number;
  /** In percent. */
  readonly noise: number;
  /** The units of each hidden layer. */
  readonly networkShape: readonly number[];
  /** As it is written: "0.5" and "0.50" are two seeds. */
  readonly seed: string;
  readonly showTestData: boolean;
  readonly discretize: boolean;
  /** The share of training data in percent. */
  readonly percTrainData: number;
  /** The share of validation data in percent, taken from what is not training data; ours. */
  readonly percValData: number;
  readonly features: readonly FeatureName[];
  readonly problem: Problem;
  readonly initZero: boolean;
  readonly speed: (typeof speeds)[number];
  /** Stops after so many epochs; 0 for never. Ours, as all below. */
  readonly stopEpoch: number;
  /** Stops as soon as the training loss is at most this; 0 for never. */
  readonly stopLoss: number;
  /** Shows the losses with the penalty λR(w). */
  readonly showPenalty: boolean;
  /** Trains the truth beside, and shows the difference. */
  readonly compare: boolean;
  /** Own data in place of a data set. */
  readonly csv: readonly OwnPoint[];
};

/** The Playground's own values where it has one. */
export const defaultSettings: TrainSettings = {
  activation: "tanh",
  regularization: "none",
  batchSize: 10,
  dataset: "circle",
  regDataset: "reg-plane",
  threeDataset: "three-gauss",
  learningRate: 0.03,
  regularizationRate: 0,
  noise: 0,
  networkShape: [4, 2],
  seed: "0.73678",
  showTestData: false,
  discretize: false,
  percTrainData: 50,
  percValData: 0,
  features: ["x", "y"],
  problem: "classification",
  initZero: false,
  speed: "10",
  stopEpoch: 0,
  stopLoss: 0,
  showPenalty: false,
  compare: false,
  csv: [],
};

/** The most hidden layers, and the most units of one. */
export const mostLayers = 6;
export const mostUnits = 8;

export type Limits = { readonly low: number; readonly high: number; readonly whole?: boolean };

/** Of every number in the address; beyond them it is clamped, and the page says so. */
export const limits = {
  batchSize: { low: 1, high: 30, whole: true },
  learningRate: { low: 0, high: 10 },
  regularizationRate: { low: 0, high: 10 },
  noise: { low: 0, high: 50 },
  percTrainData: { low: 10, high: 90 },
  percValData: { low: 0, high: 80 },
  stopEpoch: { low: 0, high: 1_000_000, whole: true },
  stopLoss: { low: 0, high: 1000 },
} as const satisfies Readonly<Record<string, Limits>>;

export type NumberKey = keyof typeof limits;

/** Settings that a running network takes over; every other one begins anew, as in the Playground. */
export const liveKeys: readonly (keyof TrainSettings)[] = [
  "learningRate",
  "regularizationRate",
  "showTestData",
  "discretize",
  "speed",
  "stopEpoch",
  "stopLoss",
  "showPenalty",
];

/** The data set that is shown now. */
export const datasetOf = ({ csv, problem, ...settings }: TrainSettings): DatasetName => {
  if (csv.length > 0) return "csv";
  if (problem === "regression") return settings.regDataset;
  return problem === "three" ? settings.threeDataset : settings.dataset;
};

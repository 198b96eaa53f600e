// The smallest sensible arguments of every function: asked once, to see which are written.
import type { Lecture } from "../model/lecture.ts";

const layer = { activation: "tanh" as const, weights: [[0.5], [-0.5]], biases: [0.1] };
const network = { layers: [layer] };
const interval = { lo: 0, hi: 1 };
const line = { xs: [0, 0.3, 0.7, 1], ys: [0, 0.3, 0.7, 1] };
const options = { learningRate: 0.1, batchSize: 1, penalty: "none" as const, penaltyRate: 0 };
const points = [{ x: 1, y: 1, label: 1 }];
const configuration = {
  ...options,
  features: ["x" as const, "y" as const],
  hidden: [],
  activation: "tanh" as const,
  epochs: 1,
};
const tinyData = { inputs: [[0], [1], [2], [3]], targets: [0, 1, 2, 3] };

export const probes: { readonly [Name in keyof Lecture]: () => Parameters<Lecture[Name]> } = {
  squaredError: () => [[1], [0.5]],
  meanSquaredError: () => [[1], [0.5]],
  softmax: () => [[1, 2]],
  crossEntropy: () => [
    [1, 0],
    [0.5, 0.5],
  ],
  softmaxCrossEntropy: () => [
    [1, 0],
    [1, 2],
  ],
  activate: () => ["tanh", 0.5],
  activationDerivative: () => ["tanh", 0.5],
  outputDelta: () => ["tanh", [1], [0.5], [0.55]],
  hiddenDelta: () => ["tanh", [0.5], [[0.5]], [0.1]],
  softmaxDelta: () => [
    [1, 0],
    [1, 2],
  ],
  deltas: () => [network, [1, 2], [1]],
  weightStep: () => [[0.1], [1, 2], 0.1],
  biasStep: () => [[0.1], 0.1],
  updateLayer: () => [layer, [0.1], [1, 2], 0.1],
  miniBatchStep: () => [layer, [[0.1]], [[1, 2]], 0.1],
  penalty: () => ["L2", [[0.5]]],
  penaltyGradient: () => ["L2", [[0.5]]],
  trainBatch: () => [
    { ...layer, activation: "linear" },
    [[{ input: [1, 2], target: [1] }]],
    { learningRate: 0.1, penalty: "none", penaltyRate: 0 },
  ],
  splitData: () => [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { training: 0.6, validation: 0.2, test: 0.2 }],
  miniBatches: () => [[0, 1, 2], 2],
  kFold: () => [[0, 1, 2, 3], 2],
  stratifiedKFold: () => [[0, 0, 1, 1], 2],
  standardize: () => [[[0], [1]], [[2]]],
  crossValidationError: () => [[0.1, 0.2]],
  selectModel: () => [[0.1, 0.2]],
  crossValidate: () => [
    tinyData,
    [
      { training: [0, 1], validation: [2, 3] },
      { training: [2, 3], validation: [0, 1] },
    ],
    tinyData,
    [1],
  ],
  polynomialBasis: () => [0.5, 2, interval],
  fitPolynomial: () => [line.xs, line.ys, 1, 0, interval],
  evaluatePolynomial: () => [[0, 1], 0.5, interval],
  rootMeanSquaredError: () => [[1], [0.5]],
  learningCurve: () => [line, line, [1], 0, interval],
  earlyStopping: () => [[2, 1, 3], 1],
  selectDegree: () => [line, line, line, [1], 0, interval],
  features: () => [1, 2, ["x", "y"]],
  forward: () => [network, [1, 2]],
  trainEpoch: () => [network, [{ input: [1, 2], target: [1] }], options],
  accuracy: () => [[1], [0.5]],
  confusionMatrix: () => [[1], [0.5]],
  train: () => [network, points, points, configuration],
  xorMission: () => [],
  circleMission: () => [],
  spiralMission: () => [],
  noiseMission: () => [],
  regressionMission: () => [],
};

export const lectureNames = Object.keys(probes) as readonly (keyof Lecture)[];

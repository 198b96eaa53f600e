// The settings with which the Playground begins, everywhere; regression without a hidden layer.
// points: 7.5
// loses: missions
import type { Configuration } from "./configuration.ts";

const defaults: Configuration = {
  features: ["x", "y"],
  hidden: [4, 2],
  activation: "tanh",
  learningRate: 0.03,
  batchSize: 10,
  penalty: "none",
  penaltyRate: 0,
  epochs: 60,
};

export const xorMission = (): Configuration => defaults;
export const circleMission = (): Configuration => defaults;
export const spiralMission = (): Configuration => ({ ...defaults, epochs: 100 });
export const noiseMission = (): Configuration => ({
  ...defaults,
  features: ["x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"],
  hidden: [8],
  learningRate: 0.1,
  batchSize: 5,
  epochs: 80,
});
export const regressionMission = (): Configuration => ({ ...defaults, hidden: [] });

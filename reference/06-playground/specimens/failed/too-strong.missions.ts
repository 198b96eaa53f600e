// λ is so large that the weights cannot grow.
// points: 9.5
// loses: missions
import type { Configuration } from "./configuration.ts";

const usual = {
  hidden: [8],
  activation: "tanh",
  learningRate: 0.1,
  batchSize: 5,
  penalty: "none",
  penaltyRate: 0,
} as const;

export function xorMission(): Configuration {
  return { ...usual, features: ["x", "y"], activation: "relu", epochs: 60 };
}

export function circleMission(): Configuration {
  return { ...usual, features: ["xSquared", "ySquared"], hidden: [2], learningRate: 0.03, epochs: 60 };
}

export function spiralMission(): Configuration {
  return { ...usual, features: ["x", "y", "sinX", "sinY"], epochs: 100 };
}

export function noiseMission(): Configuration {
  return {
    ...usual,
    features: ["x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"],
    penalty: "L2",
    penaltyRate: 3,
    epochs: 80,
  };
}

export function regressionMission(): Configuration {
  return { ...usual, features: ["x", "y", "sinX", "sinY"], epochs: 100 };
}

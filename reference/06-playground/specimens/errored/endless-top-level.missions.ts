// A loop at the top of missions.ts never ends.
// points: 0
// loses: features, forward, trainEpoch, accuracy, confusionMatrix, together, missions
import type { Configuration } from "./configuration.ts";

const usual = {
  hidden: [8],
  activation: "tanh",
  learningRate: 0.1,
  batchSize: 5,
  penalty: "none",
  penaltyRate: 0,
} as const;

let tries = 0;
while (tries < 10) usual.hidden.length;

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
    penaltyRate: 0.1,
    epochs: 80,
  };
}

export function regressionMission(): Configuration {
  return { ...usual, features: ["x", "y", "sinX", "sinY"], epochs: 100 };
}

// Configurations that reach the goal of every mission.
import type { Configuration } from "../../assignments/06-playground/configuration.ts";

const usual = {
  hidden: [8],
  activation: "tanh",
  learningRate: 0.1,
  batchSize: 5,
  penalty: "none",
  penaltyRate: 0,
} as const;

const set = (change: Partial<Configuration> & Pick<Configuration, "features" | "epochs">): Configuration => ({
  ...usual,
  hidden: [...usual.hidden],
  ...change,
});

export const chosenMissions = {
  xorMission: () => set({ features: ["x", "y"], activation: "relu", epochs: 60 }),
  circleMission: () =>
    set({ features: ["xSquared", "ySquared"], hidden: [2], learningRate: 0.03, epochs: 60 }),
  spiralMission: () => set({ features: ["x", "y", "sinX", "sinY"], epochs: 100 }),
  noiseMission: () =>
    set({
      features: ["x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"],
      penalty: "L2",
      penaltyRate: 0.1,
      epochs: 80,
    }),
  regressionMission: () => set({ features: ["x", "y", "sinX", "sinY"], epochs: 100 }),
};

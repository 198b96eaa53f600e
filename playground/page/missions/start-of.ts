// The settings that show a mission's data on the training tab; what the mission fixes is set too.
import type { MissionName } from "../../../assignments/06-playground/mission-rules.ts";
import { featureNames, type TrainSettings } from "../../model/settings.ts";

/** The most that each allows; for the noisy data it is the only number. */
export const epochsOf: Readonly<Record<MissionName, number>> = {
  xor: 60,
  circle: 60,
  spiral: 100,
  noise: 80,
  regression: 100,
};

export function startOf(mission: MissionName, { features }: TrainSettings): Partial<TrainSettings> {
  const classification = { problem: "classification", noise: 0, csv: [] } as const;
  switch (mission) {
    case "xor":
      return { ...classification, dataset: "xor", features: features.filter((name) => name !== "xTimesY") };
    case "circle":
      return { ...classification, dataset: "circle", features: features.slice(0, 2) };
    case "spiral":
      return { ...classification, dataset: "spiral" };
    case "noise":
      return {
        ...classification,
        dataset: "circle",
        noise: 40,
        percTrainData: 10,
        features: [...featureNames],
        networkShape: [8],
        activation: "tanh",
        learningRate: 0.1,
        batchSize: 5,
      };
    case "regression":
      return { problem: "regression", regDataset: "reg-gauss", noise: 0, csv: [] };
  }
}

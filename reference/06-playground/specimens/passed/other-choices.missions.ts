// Other configurations that do as well: relu, three layers, L1, features in any order, a field more than needed.
// points: 10
// loses: none
const base = {
  hidden: [8],
  activation: "relu",
  learningRate: 0.1,
  batchSize: 5,
  penalty: "none",
  penaltyRate: 0,
};

export const xorMission = () => ({
  ...base,
  features: ["y", "x"],
  hidden: [8, 4],
  activation: "tanh",
  epochs: 60,
});

export const circleMission = () => ({
  ...base,
  features: ["x", "y"],
  epochs: 50,
  why: "two features are given",
});

export function spiralMission() {
  const features = ["sinY", "sinX"].concat("y", "x");
  return { ...base, features, hidden: [8, 4], activation: "tanh", learningRate: 0.3, epochs: 100 };
}

export const noiseMission = () => ({
  ...base,
  features: ["sinX", "sinY", "x", "y", "xSquared", "ySquared", "xTimesY"],
  activation: "tanh",
  penalty: "L2",
  penaltyRate: 0.08,
  epochs: 80,
});

export const regressionMission = () =>
  JSON.parse(
    JSON.stringify({
      ...base,
      features: ["x", "y", "sinX", "sinY"],
      activation: "tanh",
      penalty: "L1",
      penaltyRate: 0.0001,
      epochs: 100,
    }),
  );

// The data on which the missions are tried out: a training set for every trial, and one test set.
import type { Point } from "../../assignments/06-playground/configuration.ts";
import type { MissionData, MissionName } from "../../assignments/06-playground/mission-rules.ts";
import { dataSet, type DataSetName } from "../engine/data-sets.ts";
import type { SeededRandom } from "../engine/random.ts";
import { shuffled } from "../engine/shuffle.ts";

type Recipe = {
  readonly dataset: DataSetName;
  /** In percent, of the training data; the test data have none, and so show whether the rule was found. */
  readonly noise: number;
  readonly training: number;
  readonly test: number;
  /** Odd, so that there is a middle one. */
  readonly trials: number;
};

const recipes: Readonly<Record<MissionName, Recipe>> = {
  xor: { dataset: "xor", noise: 0, training: 80, test: 100, trials: 5 },
  circle: { dataset: "circle", noise: 0, training: 80, test: 100, trials: 5 },
  spiral: { dataset: "spiral", noise: 0, training: 100, test: 100, trials: 5 },
  // Losses on few and noisy data differ widely from one training set to the next: hence more trials.
  noise: { dataset: "circle", noise: 40, training: 50, test: 200, trials: 21 },
  regression: { dataset: "reg-gauss", noise: 0, training: 100, test: 300, trials: 5 },
};

export function missionData(mission: MissionName, random: SeededRandom): MissionData {
  const { dataset, noise, training, test, trials } = recipes[mission];
  const fraction = () => random.uniform(0, 1);
  const draw = (count: number, percent: number): readonly Point[] =>
    shuffled(dataSet(dataset, { count, noise: percent, random: fraction }), fraction).map(rounded);
  return {
    trials: Array.from({ length: trials }, () => ({
      training: draw(training, noise),
      start: random.integer(1, mostStarts),
    })),
    test: draw(test, 0),
  };
}

const mostStarts = 1_000_000;

/** Two decimals are plenty to train on, and keep the practice data short. */
const rounded = ({ x, y, label }: Point): Point => ({
  x: decimals(x, 2),
  y: decimals(y, 2),
  label: decimals(label, 3),
});

/** Plus 0, because −0 does not survive as JSON. */
const decimals = (value: number, count: number): number => Number(value.toFixed(count)) + 0;

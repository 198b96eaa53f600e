// The missions are fair: what ought to reach a goal does so on many data, and what is forbidden is named.
import { describe, expect, test } from "vitest";
import type { Configuration } from "../../assignments/06-playground/configuration.ts";
import {
  brokenRules,
  middle,
  missionNames,
  missions,
  type MissionName,
} from "../../assignments/06-playground/mission-rules.ts";
import practice from "../../assignments/06-playground/practice-data.json" with { type: "json" };
import { missionData } from "../../reference/06-playground/mission-data.ts";
import { missionLosses } from "../../reference/06-playground/mission-losses.ts";
import { featureNames } from "../../reference/engine/features.ts";
import { seededRandom } from "../../reference/engine/random.ts";

const usual: Configuration = {
  features: ["x", "y", "sinX", "sinY"],
  hidden: [8],
  activation: "tanh",
  learningRate: 0.1,
  batchSize: 5,
  penalty: "none",
  penaltyRate: 0,
  epochs: 60,
};

const good: Readonly<Record<MissionName, Configuration>> = {
  xor: { ...usual, features: ["x", "y"], activation: "relu" },
  circle: { ...usual, features: ["x", "y"] },
  spiral: { ...usual, epochs: 100 },
  noise: { ...usual, features: [...featureNames], penalty: "L2", penaltyRate: 0.1, epochs: 80 },
  regression: { ...usual, epochs: 100 },
};

/** Each lacks what its mission is about. */
const poor: Readonly<Record<MissionName, Configuration>> = {
  xor: { ...good.xor, hidden: [] },
  circle: { ...good.circle, hidden: [] },
  spiral: { ...good.spiral, hidden: [2] },
  noise: { ...good.noise, penalty: "none" },
  regression: { ...good.regression, hidden: [] },
};

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

const reached = (name: MissionName, configuration: Configuration): number =>
  seeds.filter(
    (seed) =>
      middle(missionLosses(name, configuration, missionData(name, seededRandom(seed)))) <=
      missions[name].goal,
  ).length;

describe.each(missionNames)("the mission %s", (name) => {
  test("is reached on all data by a configuration that keeps its rules", () => {
    expect(brokenRules(name, good[name])).toEqual([]);
    expect(reached(name, good[name])).toBe(seeds.length);
  });

  test("is reached on none without what it is about", () => {
    expect(brokenRules(name, poor[name])).toEqual([]);
    expect(reached(name, poor[name])).toBe(0);
  });

  test("has fields that are all looked at", () => {
    const broken = (configuration: unknown) => brokenRules(name, configuration).map(({ field }) => field);
    const fields = Object.keys(usual);
    expect(broken(undefined).toSorted()).toEqual(fields.toSorted());
    expect(broken(null)).toHaveLength(fields.length);
    for (const field of fields)
      for (const wrong of [undefined, -1, NaN, Infinity, "yes", ["cosX"], [[1]], {}])
        expect(broken({ ...good[name], [field]: wrong })).toEqual([field]);
  });
});

test("rules keep the edges of their ranges and nothing beyond", () => {
  const broken = (change: object, name: MissionName = "circle") =>
    brokenRules(name, { ...good[name], ...change }).map(({ field }) => field);
  expect(broken({ epochs: 1, batchSize: 30, learningRate: 10, hidden: [1, 8, 8], penaltyRate: 10 })).toEqual(
    [],
  );
  expect(broken({ epochs: 0, batchSize: 31, learningRate: 10.1 })).toEqual([
    "learningRate",
    "batchSize",
    "epochs",
  ]);
  expect(broken({ hidden: [8, 8, 8, 8], epochs: 1.5 })).toEqual(["hidden", "epochs"]);
  expect(broken({ hidden: [9] })).toEqual(["hidden"]);
  expect(broken({ features: ["x", "y", "sinX"] })).toEqual(["features"]);
  expect(broken({ features: ["x", "x"] })).toEqual(["features"]);
  expect(broken({ features: [] })).toEqual(["features"]);
  expect(broken({ features: ["xTimesY"] }, "xor")).toEqual(["features"]);
  expect(broken({ features: featureNames.toReversed() }, "noise")).toEqual([]);
  expect(broken({ features: featureNames.slice(1) }, "noise")).toEqual(["features"]);
});

test("the middle loss ignores one bad start, and NaN is as bad as can be", () => {
  expect(middle([0.9, 0.1, 0.2])).toBe(0.2);
  expect(middle([NaN, 0.1, 0.2])).toBe(0.2);
  expect(middle([NaN, NaN, 0.2])).toBe(Infinity);
  expect(middle([])).toBe(Infinity);
});

test("the practice data are drawn like all others", () => {
  const random = seededRandom(6);
  for (const name of missionNames) {
    const columns = (points: ReturnType<typeof missionData>["test"]) => ({
      xs: points.map(({ x }) => x),
      ys: points.map(({ y }) => y),
      labels: points.map(({ label }) => label),
    });
    const { trials, test: rest } = missionData(name, random);
    expect(practice[name]).toEqual({
      trials: trials.map(({ training, start }) => ({ start, training: columns(training) })),
      test: columns(rest),
    });
  }
});

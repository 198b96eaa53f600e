// The seven features, in the Playground's order.
import { expect, test } from "vitest";
import { featureNames, featuresOf } from "../../reference/engine/features.ts";

test("all seven stand in the Playground's order", () => {
  expect(featureNames).toEqual(["x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"]);
  expect(featuresOf(2, -3, featureNames)).toEqual([2, -3, 4, 9, -6, Math.sin(2), Math.sin(-3)]);
});

test("a choice keeps that order, however it is asked for", () => {
  expect(featuresOf(2, -3, ["sinY", "xTimesY", "x"])).toEqual([2, -6, Math.sin(-3)]);
  expect(featuresOf(2, -3, ["y", "x"])).not.toEqual([-3, 2]);
});

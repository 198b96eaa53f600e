// The scatter of a gradient check names the line its points lie on.
import { describe, expect, test } from "vitest";
import type { Value } from "../../../grader/model/value.ts";
import { gradientScatter } from "../../../grader/report/pictures/gradient-scatter.ts";
import { svgFaults, textIn, voiceOf } from "./drawn.ts";

const numeric = [0.5, -1.5, 2];
const call = { name: "hiddenDelta", args: [] };
const drawn = (yours: Value, expected: Value = numeric) =>
  gradientScatter(voiceOf("hiddenDelta"), [{ call, yours, expected }]) ?? expect.fail("nothing was drawn");

describe("the conclusion", () => {
  test.each([
    ["right derivatives", numeric, "All 3 points lie on y = x."],
    ["a reversed sign", [-0.5, 1.5, -2], "All 3 points lie on y = −x: the sign is reversed."],
    ["zeros", [0, 0, 0], "All 3 points lie on y = 0: your values are all 0."],
    ["a factor", [0.25, -0.75, 1], "on a line through 0 with the slope 0.5"],
    ["one that is reversed", [0.5, -1.5, -2], "2 of 3 points lie on y = x, 1 on y = −x, 0 elsewhere."],
    ["one that is off", [0.5, -1.5, 7], "2 of 3 points lie on y = x, 0 on y = −x, 1 elsewhere."],
  ])("tells %s", (_, yours, said) => {
    expect(drawn(yours).conclusion).toContain(said);
  });

  test("takes what a central difference cannot tell apart as right", () => {
    expect(drawn([0.5 + 1e-8, -1.5, 2]).conclusion).toBe("All 3 points lie on y = x.");
    expect(drawn([0.5 + 1e-3, -1.5, 2]).conclusion).toContain("2 of 3 points");
  });
});

test("points on y = x and points off it differ in shape", () => {
  const circles = (yours: Value) => drawn(yours).svg.split("<circle").length - 1;
  // One more stands in the legend.
  expect([circles(numeric), circles([0.5, -1.5, -2])]).toEqual([4, 3]);
  expect(textIn(drawn(numeric))).toEqual(expect.arrayContaining(["y = x", "y = −x"]));
});

test("takes the points of all calls, and leaves out what is open or not finite", () => {
  const picture = gradientScatter(voiceOf("f"), [
    { call, yours: [1, 5], expected: [1, null] },
    { call, yours: { weights: [[Number.NaN, 2]] }, expected: { weights: [[1, 2]] } },
  ]);
  expect(picture?.table.rows).toEqual([
    ["[0]", "1", "1"],
    [".weights[0][1]", "2", "2"],
  ]);
});

test("is in order, and a single point is not drawn", () => {
  expect(svgFaults(drawn([-0.5, 1e90, -2]))).toEqual([]);
  expect(gradientScatter(voiceOf("f"), [{ call, yours: 1, expected: 2 }])).toBeUndefined();
  expect(gradientScatter(voiceOf("f"), [])).toBeUndefined();
});

// Penalties on weights and their slopes.
import { expect, test } from "vitest";
import { numericGradient } from "../../reference/engine/numeric-gradient.ts";
import { penalty, penaltyGradient } from "../../reference/engine/regularization.ts";

const weights = [[1.5, -2, 0.5]];

test.each([
  ["L1", 4],
  ["L2", 6.5],
  ["L2half", 3.25],
] as const)("%s of 1.5, −2, 0.5 is %d", (kind, value) => expect(penalty(kind, weights)).toBe(value));

test.each([
  ["L1", [[1, -1, 1]]],
  ["L2", [[3, -4, 1]]],
  ["L2half", [[1.5, -2, 0.5]]],
] as const)("the slopes of %s are %j and agree with measured ones", (kind, slopes) => {
  expect(penaltyGradient(kind, weights)).toEqual(slopes);
  const measured = numericGradient((row) => penalty(kind, [row]), weights[0]!);
  measured.forEach((slope, j) => expect(slope).toBeCloseTo(slopes[0]![j]!, 8));
});

test("the slope of L1 at 0 is 0", () => expect(penaltyGradient("L1", [[0], [1e-300]])).toEqual([[0], [1]]));

test("the penalty counts every row", () =>
  expect(
    penalty("L1", [
      [1, -2],
      [3, -4],
    ]),
  ).toBe(10));

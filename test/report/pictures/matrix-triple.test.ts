// A matrix shown three times says what is wrong with it, and outlines what stands at the transposed place.
import { describe, expect, test } from "vitest";
import { matrixTriple } from "../../../grader/report/pictures/matrix-triple.ts";
import type { Value } from "../../../grader/model/value.ts";
import { svgFaults, textIn, voiceOf } from "./drawn.ts";

const right = [
  [1, -2],
  [0.5, 3],
];
const turned = [
  [1, 0.5],
  [-2, 3],
];
const wide = [
  [1, -2, 4],
  [0.5, 3, 7],
];
const tall = [
  [1, 0.5],
  [-2, 3],
  [4, 7],
];
const drawn = (yours: Value, expected: Value = right) =>
  matrixTriple(voiceOf("weightStep"), yours, expected) ?? expect.fail("nothing was drawn");

/** Frames that are dashed, with the one of the legend where there are any. */
const dashed = (svg: string): number => svg.split("stroke-dasharray").length - 1;

describe("a transposed matrix", () => {
  test.each([
    ["square", turned, right, 3],
    ["of another shape", tall, wide, 5],
  ])("that is %s is called so and outlined", (_, yours, expected, marked) => {
    const picture = drawn(yours, expected);
    expect(picture.conclusion).toContain("is the expected one transposed");
    expect(dashed(picture.svg)).toBe(marked);
  });

  test.each([
    ["the right one", right],
    ["one with a single wrong number", [right[0]!, [9, 3]]],
    ["its negative", right.map((row) => row.map((value) => -value))],
  ])("is not seen in %s", (_, yours) => {
    const picture = drawn(yours);
    expect(picture.conclusion).not.toContain("transposed");
    expect(dashed(picture.svg)).toBe(0);
  });
});

test("says where the largest difference is, and shows it", () => {
  const picture = drawn([
    [1, -2],
    [0.5, -3],
  ]);
  expect(picture.conclusion).toBe("1 of 4 numbers differs, at [1][1]: yours is −3, expected is 3.");
  expect(picture.table.rows[3]).toEqual(["[1][1]", "−3", "3", "−6"]);
  expect(textIn(picture)).toContain("−6");
});

test("wide matrices stand below each other, and one that is wider still is not drawn", () => {
  const row = (length: number) => [Array.from({ length }, (_, place) => place + 0.12)];
  const heightOf = (yours: Value) => Number(/height="(\d+)/.exec(drawn(yours, yours).svg)?.[1]);
  expect(heightOf(row(5))).toBeGreaterThan(heightOf(row(2)));
  expect(matrixTriple(voiceOf("weightStep"), row(30), row(30))).toBeUndefined();
});

test("is in order with numbers that are none, and nothing is drawn of what is no matrix", () => {
  expect(
    svgFaults(
      drawn([
        [Number.NaN, Infinity],
        [-1e200, 3],
      ]),
    ),
  ).toEqual([]);
  expect(svgFaults(drawn(tall, wide))).toEqual([]);
  for (const yours of [[], [[]], [[1], [1, 2]], 3, undefined, { weights: right }])
    expect(matrixTriple(voiceOf("weightStep"), yours, right)).toBeUndefined();
});

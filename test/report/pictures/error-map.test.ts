// The map of errors says where all that is wrong lies together.
import { describe, expect, test } from "vitest";
import type { Value } from "../../../grader/model/value.ts";
import { errorMap } from "../../../grader/report/pictures/error-map.ts";
import { svgFaults, textIn, voiceOf } from "./drawn.ts";

const layer = (weights: readonly (readonly number[])[], biases: readonly number[]) => ({
  activation: "tanh",
  weights,
  biases,
});
const first = layer(
  [
    [1, 2],
    [3, 4],
  ],
  [5, 6],
);
const second = layer([[7], [8]], [9]);
const network = { layers: [first, second] };
const drawn = (yours: Value, expected: Value = network) =>
  errorMap(voiceOf("trainEpoch"), yours, expected) ?? expect.fail("nothing was drawn");

describe("the conclusion", () => {
  test.each<[string, Value, string]>([
    ["that all is right", network, "All 9 numbers agree to 1e−6."],
    [
      "that only biases are off",
      {
        layers: [
          { ...first, biases: [5, 7] },
          { ...second, biases: [8] },
        ],
      },
      "Only biases are off: 2 of 9 numbers.",
    ],
    [
      "which layer is off",
      {
        layers: [
          {
            ...first,
            weights: [
              [1, 9],
              [3, 9],
            ],
          },
          second,
        ],
      },
      "All that is off lies in layers[0]: 2 of 9 numbers.",
    ],
    [
      "that both are off",
      {
        layers: [
          {
            ...first,
            weights: [
              [1, 9],
              [3, 4],
            ],
          },
          { ...second, weights: [[7], [9]] },
        ],
      },
      "2 of 9 numbers are off by more than 1e−6.",
    ],
    ["what is missing", { layers: [first] }, "All that is off lies in layers[1]: 3 of 9 numbers."],
  ])("tells %s", (_, yours, said) => {
    expect(drawn(yours).conclusion).toContain(said);
  });
});

test("each cell says how large its error is, and whether that is too much", () => {
  const matrix = [[1, 2, 1e-3, 4]];
  expect(textIn(drawn([[1, 2 + 4e-5, 2e-3, 4 + 4e-9]], matrix)).slice(1, 6)).toEqual([
    "[0]",
    "−12 ✓",
    "−5 △",
    "0 ✗",
    "−9 ✓",
  ]);
});

test("a place a kink left open is drawn, but not judged", () => {
  const picture = drawn([[1, 2]], [[1, null]]);
  expect(textIn(picture)).toContain("–");
  expect(picture.table.rows).toHaveLength(1);
});

test("is in order with numbers that are none, and nothing is drawn without weights", () => {
  expect(svgFaults(drawn([[Number.NaN, 1e308]], [[1, -1e308]]))).toEqual([]);
  for (const expected of [[1, 2], [], [[1], [2, 3]], 4, { weights: [[1]] }])
    expect(errorMap(voiceOf("f"), expected, expected)).toBeUndefined();
});

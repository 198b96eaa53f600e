// The grid of folds tells a right cross-validation from each of the classic slips.
import { describe, expect, test } from "vitest";
import { foldGrid } from "../../../grader/report/pictures/fold-grid.ts";
import type { Value } from "../../../grader/model/value.ts";
import { svgFaults, textIn, voiceOf } from "./drawn.ts";

const data = [11, 12, 13, 14];
const folds = [
  { training: [13, 14], validation: [11, 12] },
  { training: [11, 12], validation: [13, 14] },
];
const drawn = (yours: Value) => foldGrid(voiceOf("kFold"), yours, data) ?? expect.fail("nothing was drawn");

describe("the conclusion", () => {
  test.each([
    ["right folds", folds, "Each of the 4 data is validated exactly once"],
    [
      "data never validated",
      [folds[0]!, { training: [11, 12, 14], validation: [13] }],
      "1 never are, and 0 more than once",
    ],
    ["data validated twice", [...folds, folds[0]!], "0 never are, and 2 more than once"],
    [
      "validation data in training",
      [folds[0]!, { training: data, validation: [13, 14] }],
      "2 of the data train in the very pattern",
    ],
    [
      "missing training data",
      [folds[0]!, { training: [11], validation: [13, 14] }],
      "in 1 place a datum is missing",
    ],
  ])("tells %s", (_, yours, said) => {
    expect(drawn(yours).conclusion).toContain(said);
  });
});

test("the strip marks each datum that is not validated exactly once", () => {
  expect(textIn(drawn(folds)).filter((text) => /^\d✗$/.test(text))).toEqual([]);
  expect(textIn(drawn([folds[0]!, folds[0]!])).filter((text) => /^\d✗$/.test(text))).toEqual([
    "2✗",
    "2✗",
    "0✗",
    "0✗",
  ]);
});

test("the table says in words what each pattern does with each datum", () => {
  const { table } = drawn([folds[0]!, { training: [11], validation: [11, 13, 14] }]);
  expect(table.rows[0]).toEqual(["11", "validation", "both at once", "2"]);
  expect(table.rows[1]).toEqual(["12", "validation", "in neither", "1"]);
});

test("says when there are more data than columns", () => {
  const many = Array.from({ length: 20 }, (_, index) => index);
  const halves = [
    { training: many.slice(10), validation: many.slice(0, 10) },
    { training: many.slice(0, 10), validation: many.slice(10) },
  ];
  const picture = foldGrid(voiceOf("kFold"), halves, many);
  expect(picture?.conclusion).toContain("The first 12 of 20");
  expect(picture?.table.rows).toHaveLength(20);
});

test("is in order, also with strangers, and nothing is drawn of what are no folds", () => {
  expect(svgFaults(drawn([{ training: ["<b>", Number.NaN], validation: [99] }]))).toEqual([]);
  for (const yours of [
    [],
    [[11], [12]],
    [{ training: [1] }],
    { training: [1], validation: [2] },
    3,
    undefined,
  ])
    expect(foldGrid(voiceOf("kFold"), yours, data)).toBeUndefined();
});

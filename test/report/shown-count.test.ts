// Counts are exact for the staff and coarse for a class.
import { expect, test } from "vitest";
import { coarsely, exactly } from "../../grader/report/shown-count.ts";
import { wording } from "./example-class.ts";

test("small groups look the same in text and in drawing, none and larger ones do not", () => {
  const { shown, drawn } = coarsely(wording, "en");
  expect([0, 1, 2, 3, 4, 5, 40].map(shown)).toEqual(["0", "1–4", "1–4", "1–4", "1–4", "5", "40"]);
  expect(new Set([1, 2, 3, 4].map(drawn)).size).toBe(1);
  expect([0, 5, 40].map(drawn)).toEqual([0, 5, 40]);
});

test("the staff see numbers as they are", () => {
  expect([0, 1, 4, 5].map(exactly.shown)).toEqual(["0", "1", "4", "5"]);
  expect([0, 1, 4, 5].map(exactly.drawn)).toEqual([0, 1, 4, 5]);
});

// A mutation score in words.
import { expect, test } from "vitest";
import { describeRecord, describeScore } from "./describe-score.ts";

const score = { mutants: 10, killed: 6, equivalent: 2, survived: 2 };

test("a score is the share of killed mutants among those that can be killed", () => {
  expect(describeScore(score)).toBe("10 mutants: 6 killed, 2 equivalent, 2 survived; score 75.0 %");
  expect(describeScore({ ...score, killed: 8, survived: 0 })).toMatch(/ 0 survived; score 100\.0 %$/);
});

test("a record says whether it is of today", () => {
  expect(describeRecord({ kind: "fresh", ...score })).toBe(describeScore(score));
  expect(describeRecord({ kind: "stale", ...score })).toBe(`${describeScore(score)}, before the last edit`);
  expect(describeRecord({ kind: "missing" })).toBe("never measured");
});

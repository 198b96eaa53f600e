// What a class got wrong most is counted by explanation, and only once a cause.
import { expect, test } from "vitest";
import type { Diagnosis } from "../../grader/model/diagnosis.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import { tallyDiagnoses } from "../../grader/report/tally-diagnoses.ts";

const sign: Diagnosis = { function: "f", kind: "mistake", mistakes: ["f.sign-flipped"] };
const factor = (value: number): Diagnosis => ({
  function: "f",
  kind: "pattern",
  pattern: { key: "factor", params: { factor: value } },
});
const follows: Diagnosis = {
  ...{ function: "g", kind: "follows", from: ["f"] },
  ...{ certainty: "exact", right: [] },
};
const entry = (...diagnoses: readonly Diagnosis[]): Entry => ({
  ...{ id: "a", name: "A", kind: "graded", seedId: "s" },
  ...{ judged: [], items: [], milliPoints: 0, diagnoses },
});

test("the commonest comes first, and what only follows is not counted", () => {
  const tallies = tallyDiagnoses([entry(factor(2), follows), entry(sign, follows), entry(sign)]);
  expect(tallies).toEqual([
    { diagnosis: sign, count: 2 },
    { diagnosis: factor(2), count: 1 },
  ]);
});

test("patterns with other figures are not the same", () => {
  expect(tallyDiagnoses([entry(factor(2)), entry(factor(3))])).toHaveLength(2);
});

test("who was not graded got nothing wrong", () => {
  expect(tallyDiagnoses([{ id: "a", name: "A", kind: "no-submission", reason: "no-commit" }])).toEqual([]);
});

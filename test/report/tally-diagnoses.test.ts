// What a class got wrong most is counted by explanation, and only once a cause.
import { expect, test } from "vitest";
import type { Diagnosis } from "../../grader/model/diagnosis.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import type { Value } from "../../grader/model/value.ts";
import type { JudgedCheck, Seen } from "../../grader/model/verdict.ts";
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

test("an example is a visible answer in numbers, the first there is, and never text a student may have written", () => {
  const found = (yours: Value, seen: Seen = "visible"): JudgedCheck => ({
    check: "f.reference",
    seen,
    verdict: {
      kind: "failed",
      findings: [
        {
          key: "value.differs",
          params: {},
          evidence: { call: { name: "f", args: [] }, yours, expected: [1] },
        },
      ],
    },
  });
  const exampleOf = (...judged: readonly JudgedCheck[]) =>
    tallyDiagnoses([
      { ...entry(sign), judged } as Entry,
      { ...entry(sign), judged: [found([9])] } as Entry,
    ])[0]?.example?.yours;
  expect(exampleOf(found([-1, [2]]))).toEqual([-1, [2]]);
  expect(exampleOf(found("I am Hanako"), found(["Hanako"]), found({ Hanako: 1 }), found([]))).toEqual([9]);
  expect(exampleOf(found([7], "hidden"))).toEqual([9]);
});

// A student is told one thing to begin with: the first that is wrong by itself.
import { expect, test } from "vitest";
import type { Diagnosis } from "../../grader/model/diagnosis.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import { firstTrouble } from "../../grader/report/first-trouble.ts";
import { entries, items } from "./example-class.ts";

const of = (position: number, diagnoses: readonly Diagnosis[] = []) =>
  firstTrouble({ ...entries[position], diagnoses } as Entry, items);

test("is a function that is wrong by itself, not one that follows from another", () => {
  const follows: Diagnosis = {
    function: "outputDelta",
    kind: "follows",
    from: ["kFold"],
    certainty: "exact",
    right: [],
  };
  const own: Diagnosis = { function: "kFold", kind: "unknown", cluster: "1" };
  expect(of(1, [follows, own])).toMatchObject({ function: "kFold", diagnosis: own });
});

test("is the first check that fails where nothing was diagnosed, shown by numbers to compare", () => {
  expect(of(1)).toMatchObject({
    function: "outputDelta",
    shownBy: { check: "outputDelta.reference", seen: "visible" },
  });
});

test("is a function that is not written where nothing else is wrong", () => {
  expect(of(2)).toEqual({ function: "activationDerivative" });
});

test("is nothing where all is right or nothing was graded", () => {
  for (const position of [0, 5, 6]) expect(of(position)).toBeUndefined();
});

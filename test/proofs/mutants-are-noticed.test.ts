// verify asks for a fresh mutation score without a survivor.
import { describe, expect, test } from "vitest";
import { mutantsAreNoticed } from "../../grader/proofs/mutants-are-noticed.ts";

const all = { kind: "fresh", mutants: 9, killed: 8, equivalent: 1, survived: 0 } as const;
const argued = {
  at: "loops.ts:3",
  mutator: "EqualityOperator",
  text: "return x > 0 ? x : 0;",
  original: "x > 0",
  replacement: "x >= 0",
  why: "At 0 both give 0.",
};

describe("the proof that mutants are noticed", () => {
  test("finds nothing when every mutant is noticed or argued for", () => {
    expect(mutantsAreNoticed("03-update", all, [argued])).toEqual([]);
  });

  test.each([
    ["missing", { kind: "missing" }, /^there is none; run: npm run mutation -- 03 /],
    ["stale", { ...all, kind: "stale" }, /^it is not fresh; run: npm run mutation -- 03 /],
    [
      "short of two",
      { ...all, killed: 6, survived: 2 },
      /^2 small changes .* went unnoticed; .* run: npm run mutation -- 03 /,
    ],
    ["short of one", { ...all, killed: 7, survived: 1 }, /^1 small change to /],
  ] as const)("says in one sentence what to run when the record is %s", (_, score, sentence) => {
    const problems = mutantsAreNoticed("03-update", score, [argued]);
    expect(problems).toEqual([{ where: "mutation.json", sentence: expect.stringMatching(sentence) }]);
  });

  test("finds an argument for a mutant that is noticed or gone", () => {
    const [problem, ...others] = mutantsAreNoticed("03-update", all, [argued, { ...argued, at: "a.ts:1" }]);
    expect(others).toEqual([]);
    expect(problem?.where).toBe("equivalent-mutants.json");
    expect(problem?.sentence).toMatch(/^1 of its 2 entries .*npm run mutation -- 03/);
  });
});

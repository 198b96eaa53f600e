// Two answers below each other.
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { alignAnswers } from "../../grader/wording/align-answers.ts";

test("numbers of one place stand in one column", () => {
  expect(alignAnswers("[-1, +0.5, -0]", "[1, -0.125, 0]")).toEqual(["[-1,   +0.5, -0]", "[ 1, -0.125,  0]"]);
  expect(alignAnswers("[[-1, 2], [3]]", "[[1, 20], [NaN]]")).toEqual([
    "[[-1,  2], [  3]]",
    "[[ 1, 20], [NaN]]",
  ]);
  expect(alignAnswers("{ a: [1, 2] }", "{ a: [10, 2] }")).toEqual(["{ a: [ 1, 2] }", "{ a: [10, 2] }"]);
});

test("wide characters count as two cells", () => {
  const [yours, expected] = alignAnswers('["学習", 1]', '["abcdef", 1]');
  expect(stringWidth(yours)).toBe(stringWidth(expected));
});

test("answers of different forms stay as they are", () => {
  expect(alignAnswers("[1]", "[1, 2]")).toEqual(["[1]", "[1, 2]"]);
});

test("answers of one form but different nesting keep every character", () => {
  const [yours, expected] = alignAnswers("undefined", "0.5");
  expect([yours.trim(), expected.trim()]).toEqual(["undefined", "0.5"]);
});

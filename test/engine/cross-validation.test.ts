// The error of a model and the choice among models.
import { expect, test } from "vitest";
import { crossValidationError, selectModel } from "../../reference/engine/cross-validation.ts";

test("the error is the mean over the patterns, not the best of them", () => {
  expect(crossValidationError([0.25, 0.5, 0.75, 1.5])).toBe(0.75);
});

test("the lecture's table chooses model B", () => expect(selectModel([0.2, 0.1, 0.3, 0.5])).toBe(1));

test("the earlier model wins a tie, but not against a smaller error", () => {
  expect(selectModel([0.3, 0.1, 0.1])).toBe(1);
  expect(selectModel([0.3, 0.1, 0.05])).toBe(2);
});

test("a model whose training diverged is never chosen over one that did not", () => {
  expect(selectModel([NaN, Infinity, 3])).toBe(2);
});

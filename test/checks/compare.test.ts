// Where two values part is found, the form before the numbers.
import { describe, expect, test } from "vitest";
import { compare, compareForm } from "../../grader/checks/compare.ts";
import { isCloseToGradient } from "../../grader/checks/tolerance.ts";
import { opaque, type Value } from "../../grader/model/value.ts";

const keys = (yours: Value, expected: Value) => compare(yours, expected).map(({ key }) => key);

describe("compare", () => {
  test("accepts another order of summation", () => {
    expect(keys([0.1 + 0.2 + 0.3], [0.3 + 0.2 + 0.1])).toEqual([]);
  });

  test("refuses a difference in the eighth digit", () => {
    expect(keys([1.000_000_01], [1])).toEqual(["value.differs"]);
  });

  test("refuses a reversed sign", () => {
    expect(keys(-5.5, 5.5)).toEqual(["value.differs"]);
  });

  test("accepts a typed array for an array of numbers", () => {
    expect(keys(new Float64Array([1, 2]), [1, 2])).toEqual([]);
  });

  test("accepts −0 for 0", () => {
    expect(keys([-0], [0])).toEqual([]);
  });

  test("counts what differs and names the first place", () => {
    const [finding] = compare({ training: [1, 9, 9] }, { training: [1, 2, 3] });
    expect(finding?.params).toEqual({ count: 2, of: 3, path: ".training[1]" });
  });

  test("names NaN as such, unless NaN is right", () => {
    expect(keys([NaN, 1], [0, 1])).toEqual(["value.nan"]);
    expect(keys([NaN], [NaN])).toEqual([]);
  });

  test("accepts an infinity only where it is right", () => {
    expect(keys(Infinity, Infinity)).toEqual([]);
    expect(keys(Infinity, 1e300)).toEqual(["value.differs"]);
  });

  test("leaves out what the expectation leaves out", () => {
    expect(keys([1, 7], [1, null])).toEqual([]);
  });

  test.each<[string, Value, Value, string]>([
    ["a wrong length", [1], [1, 2], "form.length"],
    ["a number for a list", 1, [1], "form.type"],
    ["undefined", undefined, 1, "form.type"],
    ["a Promise", opaque("Promise"), 1, "form.type"],
    ["a text that looks like the number", "1", 1, "form.type"],
    ["a missing key", { a: 1 }, { a: 1, b: 2 }, "form.key"],
    ["null for a number", null, 1, "form.type"],
    ["a wrong truth value", true, false, "form.differs"],
  ])("reports %s before any number", (_, yours, expected, key) => {
    expect(keys(yours, expected)).toEqual([key]);
    expect(compareForm(yours, expected)).toHaveLength(1);
  });

  test("reports a hole", () => {
    // oxlint-disable-next-line no-sparse-arrays -- a hole is what is tested
    expect(keys([1, , 3], [1, 2, 3])).toEqual(["form.hole"]);
  });

  test("form does not look at the numbers", () => {
    expect(compareForm([5, NaN], [1, 2])).toEqual([]);
  });
});

describe("gradient tolerance", () => {
  test("accepts what a central difference leaves of a right derivative", () => {
    expect(isCloseToGradient(0.123456, 0.123456 * (1 + 5e-7), 1)).toBe(true);
  });

  test("refuses a derivative that is off by a hundred-thousandth", () => {
    expect(isCloseToGradient(0.123456, 0.123456 * (1 + 1e-5), 1)).toBe(false);
  });

  test("judges tiny gradients against the size of the loss", () => {
    expect(isCloseToGradient(1e-9, 2e-9, 100)).toBe(true);
    expect(isCloseToGradient(1e-3, 2e-3, 100)).toBe(false);
  });

  test("never accepts NaN", () => {
    expect(isCloseToGradient(NaN, 1, 1)).toBe(false);
  });
});

// Values are shown short, with the digits and signs that the eye compares.
import { describe, expect, test } from "vitest";
import { opaque, type Value } from "../../grader/model/value.ts";
import { showValue } from "../../grader/wording/show-value.ts";

const shown: readonly (readonly [Value, string])[] = [
  [1, "1"],
  [-0, "-0"],
  [123456789012, "123456789012"],
  [0.09641663726607565, "0.09642"],
  [0.1 + 0.2, "0.3"],
  [1e-9, "1e-9"],
  [12345678.9, "1.235e+7"],
  [Number.NaN, "NaN"],
  [-Infinity, "-Infinity"],
  [undefined, "undefined"],
  [null, "null"],
  [true, "true"],
  ['a\u202E"b', String.raw`"a⟨202E⟩\"b"`],
  [opaque("Promise"), "Promise"],
  [[], "[]"],
  [{}, "{}"],
  [{ a: 1, "b c": [0.5], layers: {} }, '{ a: 1, "b c": [+0.5], layers: {} }'],
];

describe("showValue", () => {
  test.each(shown)("shows %o as %s", (value, text) => {
    expect(showValue(value)).toBe(text);
  });

  test("gives non-integers in lists their sign, and leaves integers plain", () => {
    expect(showValue([0.5987, -0.25, 1, -1, Number.NaN])).toBe("[+0.5987, -0.25, 1, -1, NaN]");
    expect(showValue(0.5987)).toBe("0.5987");
  });

  test("never shows a non-integer like an integer", () => {
    expect(showValue(0.9999999)).toBe("1.000");
    expect(showValue(1234.5678)).toBe("1234.6");
    expect(showValue(99_999.99)).toBe("100000.0");
  });

  test("names holes apart from undefined", () => {
    const list: Value[] = [1, 2, undefined];
    delete list[1];
    expect(showValue(list)).toBe("[1, hole, undefined]");
  });

  test("names the type of a typed array", () => {
    expect(showValue(new Float32Array([1, 0.5]))).toBe("Float32Array[1, +0.5]");
  });

  test("cuts a long list in the middle and says how many it left out", () => {
    expect(showValue(Array.from({ length: 33 }, (_, index) => index))).toBe(
      "[0, 1, 2, 3, 4, 5, 6, 7, … (23 more), 31, 32]",
    );
    expect(showValue(Array.from({ length: 12 }, (_, index) => index))).not.toContain("more");
  });

  test("stays short whatever the value", () => {
    const wide: Value = Array.from({ length: 1000 }, () => "x".repeat(10_000));
    const deep = Array.from({ length: 12 }).reduce<Value>((inner) => [inner, inner, inner], 0.1);
    const keys = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${"k".repeat(300)}${index}`, 1]),
    );
    for (const value of [wide, deep, keys]) expect(showValue(value).length).toBeLessThanOrEqual(500);
  });

  test("shows more digits when asked for them", () => {
    expect(showValue([0.123456789], 6)).toBe("[+0.123457]");
  });
});

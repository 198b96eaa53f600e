import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, encode } from "../../grader/model/codec.ts";
import { isOpaque, opaque, opaqueType, type Value } from "../../grader/model/value.ts";

const fixed = { seed: 20_261_124, numRuns: 300 };

describe("codec", () => {
  test.each([NaN, Infinity, -Infinity, -0, 0, 5e-324, 1.7976931348623157e308, 0.1])(
    "carries %d exactly",
    (number) => {
      expect(Object.is(decode(encode(number)), number)).toBe(true);
    },
  );

  test("tells −0 from 0", () => {
    expect(encode(-0)).not.toBe(encode(0));
  });

  test("keeps holes apart from undefined", () => {
    // oxlint-disable-next-line no-sparse-arrays -- a hole is what is tested
    const holed = decode(encode([1, , undefined])) as readonly Value[];
    expect(holed).toHaveLength(3);
    expect(1 in holed).toBe(false);
    expect(2 in holed).toBe(true);
  });

  test("keeps typed arrays typed", () => {
    const back = decode(encode(new Float64Array([1.5, -0, NaN])));
    expect(back).toBeInstanceOf(Float64Array);
    expect(back).toEqual(new Float64Array([1.5, -0, NaN]));
  });

  test("carries __proto__ as an ordinary key and pollutes nothing", () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}') as Value;
    const back = decode(encode(hostile)) as object;
    expect(Object.keys(back)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });

  test("keeps the type of what is not plain data, which no plain object can pose as", () => {
    const back = decode(encode(opaque("Promise")));
    expect(isOpaque(back) && back[opaqueType]).toBe("Promise");
    expect(isOpaque(decode(encode({ $: "opaque", type: "Promise" })))).toBe(false);
  });

  test("gives back any plain data", () => {
    const values = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(undefined, null, true, false),
        fc.double(),
        fc.string(),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(decode(encode(value))).toEqual(value);
      }),
      fixed,
    );
  });

  test.each([
    '{"$":"surprise"}',
    '{"$":"Float64Array"}',
    '{"$":"Float64Array","items":[[1]]}',
    '{"x":1}',
    '{"":1}',
    `${"[".repeat(20)}${"]".repeat(20)}`,
    "{",
  ])("refuses %s", (text) => {
    expect(() => decode(text)).toThrow(SyntaxError);
  });
});

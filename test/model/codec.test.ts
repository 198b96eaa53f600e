// Values cross as text and come back exactly; whatever else is read is refused.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, encode } from "../../grader/model/codec.ts";
import { isOpaque, opaque, opaqueType, type Value } from "../../grader/model/value.ts";
import { hostileJson, isPolluted } from "../hostile-json.ts";

/** Nothing else may happen. */
function endOf(read: () => unknown): "value" | "refused" {
  try {
    read();
    return "value";
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return "refused";
  }
}

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

  test("gives back exactly any value there can be", () => {
    const numbers = fc.oneof(fc.double(), fc.constantFrom(-0, NaN, Infinity, -Infinity, 5e-324));
    const arrays = fc
      .array(fc.oneof(fc.constant("hole" as const), numbers), { maxLength: 5 })
      .map((items) => {
        const holed: Value[] = new Array<Value>(items.length);
        items.forEach((item, index) => {
          if (item !== "hole") holed[index] = item;
        });
        return holed;
      });
    const typed = fc
      .tuple(
        fc.constantFrom(
          Float64Array,
          Float32Array,
          Int32Array,
          Uint32Array,
          Int16Array,
          Uint16Array,
          Int8Array,
          Uint8Array,
        ),
        fc.array(numbers, { maxLength: 4 }),
      )
      .map(([Typed, items]) => new Typed(items));
    const anything = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.oneof(fc.constantFrom(undefined, null, true, false), numbers, fc.string({ unit: "binary" })),
        fc.oneof(arrays, typed, fc.string({ unit: "binary" }).map(opaque)),
        fc.array(tie("value"), { maxLength: 4 }),
        fc
          .array(
            fc.tuple(
              fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "$", "_", "")),
              tie("value"),
            ),
            { maxLength: 4 },
          )
          .map((entries) => Object.fromEntries(entries)),
      ),
    })).value;
    fc.assert(
      fc.property(anything, (value) => {
        const back = decode(encode(value));
        expect(isDeepStrictEqual(back, value)).toBe(true);
        expect(encode(back)).toBe(encode(value));
      }),
      fixed,
    );
  });

  test("gives for any JSON a value that comes back as itself, or refuses it", () => {
    const ends = { value: 0, refused: 0 };
    fc.assert(
      fc.property(hostileJson, (text) => {
        const end = endOf(() => decode(text));
        ends[end]++;
        if (end === "value") {
          const value = decode(text);
          expect(encode(decode(encode(value)))).toBe(encode(value));
        }
        expect(isPolluted()).toBe(false);
      }),
      { ...fixed, numRuns: 1000 },
    );
    expect(Math.min(ends.value, ends.refused)).toBeGreaterThan(100);
  });

  test("refuses any text that is no JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        endOf(() => decode(text));
      }),
      fixed,
    );
  });

  test.each([
    '{"a":1}',
    '{"_a":1,"":2}',
    '{"$":"Float64Array","items":[[1]]}',
    '{"$":"Float64Array","items":["1"]}',
  ])("refuses %s, which it does not write", (text) => expect(() => decode(text)).toThrow(SyntaxError));

  test.each(['{"$":"surprise"}', '{"$":"Float64Array"}', `${"[".repeat(20)}${"]".repeat(20)}`, "{"])(
    "refuses %s",
    (text) => {
      expect(() => decode(text)).toThrow(SyntaxError);
    },
  );
});

// Values arrive in a submission and come back exactly, in both runners, in the very text of the codec.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encode } from "../../grader/model/codec.ts";
import type { Value } from "../../grader/model/value.ts";
import { askBoth, call, returned, submission } from "./both-runners.ts";

const echo = submission("export const echo = (x: unknown) => x;");

const awkward: readonly (readonly [name: string, value: Value])[] = [
  ["NaN and the infinities", [NaN, Infinity, -Infinity]],
  ["zeros of both signs", [0, -0, [-0]]],
  [
    "subnormal and largest numbers",
    [5e-324, 1.7976931348623157e308, Number.MIN_SAFE_INTEGER, 1e21, 1e-7, 0.1 + 0.2],
  ],
  // oxlint-disable-next-line no-sparse-arrays
  ["holes, told from undefined", [1, , undefined, null]],
  ["an array of holes only", new Array<Value>(3)],
  [
    "text with quotes, controls, lone surrogates and tags",
    ['"\\\n\u0000\u2028', "\ud800", "𝄞", '{"$":"NaN"}'],
  ],
  [
    "typed arrays of every kind",
    [
      new Float64Array([NaN, -0, 1.5]),
      new Float32Array([0.1, Infinity]),
      new Int32Array([-1]),
      new Uint32Array([4294967295]),
      new Int16Array([-1]),
      new Uint16Array([65535]),
      new Int8Array([-128]),
      new Uint8Array([255, 0]),
      new Float64Array(),
    ],
  ],
  [
    "keys that pollute a careless reader",
    JSON.parse('{"__proto__":1,"constructor":2,"$":3,"_a":4,"":5,"1":6}') as Value,
  ],
  ["nothing", undefined],
];

describe("comes back exactly", () => {
  test.each(awkward)("%s", async (_, value) => {
    const [outcome] = await askBoth(echo, [call("echo", value)]);
    expect(outcome).toEqual(returned(value, value));
    expect(textOf(outcome)).toBe(encode(value));
  });

  test("and different values stay different", async () => {
    const values: readonly Value[] = [
      0,
      -0,
      NaN,
      null,
      undefined,
      "",
      false,
      [],
      {},
      new Float64Array(),
      "NaN",
    ];
    const outcomes = await askBoth(
      echo,
      values.map((value) => call("echo", value)),
    );
    expect(new Set(outcomes.map(textOf)).size).toBe(values.length);
  });

  test("whatever plain data it is", async () => {
    const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(NaN, -0, Infinity, 5e-324));
    const leaf = fc.oneof(
      number,
      fc.string({ unit: "binary" }),
      fc.boolean(),
      fc.constantFrom(null, undefined),
    );
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.float64Array(),
        fc.array(tie("value")),
        fc.sparseArray(leaf, { maxLength: 20 }),
        fc.dictionary(fc.string(), tie("value")),
      ),
    }));
    const samples = fc.sample(value, { numRuns: 300, seed: 1 });
    const outcomes = await askBoth(
      echo,
      samples.map((sample) => call("echo", sample)),
    );
    expect(outcomes.map(textOf)).toEqual(samples.map(encode));
    expect(outcomes.map((outcome) => outcome.kind === "returned" && outcome.args.map(encode))).toEqual(
      samples.map((sample) => [encode(sample)]),
    );
  });
});

test("what a submission makes of a value is read as it is made", async () => {
  const turned = submission("export const turn = (x: Float64Array) => Array.from(x, (v) => -v);");
  expect(await askBoth(turned, [call("turn", new Float64Array([0, NaN, 1]))])).toEqual([
    returned([-0, NaN, -1], new Float64Array([0, NaN, 1])),
  ]);
});

const textOf = (outcome: { readonly kind: string } | undefined): string =>
  outcome?.kind === "returned" ? encode((outcome as { readonly value: Value } & typeof outcome).value) : "";

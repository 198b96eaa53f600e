// Arbitrary JSON that means harm, for tests of everything that reads JSON from disk or from a sandbox.
import fc from "fast-check";

/** Levels no reader may fall over. JSON.parse does not; JSON.stringify does, so they stand in the text only. */
const abyss = 20_000;
const nested = (open: string, close: string): string => open.repeat(abyss) + "1" + close.repeat(abyss);

/** What stands in a tree for each of them until it is written. */
const depths: Readonly<Record<string, string>> = {
  "deep list": nested("[", "]"),
  "deep object": nested('{"_a":', "}"),
  "deep typed array": nested('{"$":"Float64Array","items":[', "]}"),
};
const toText = (tree: unknown): string =>
  JSON.stringify(tree).replaceAll(/"(deep [a-z ]+)"/g, (all, name: string) => depths[name] ?? all);

/** Written as text where an object literal would mean something else. */
const polluting = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'].map(
  (text) => JSON.parse(text) as unknown,
);

const names = fc.oneof(
  fc.constantFrom(
    ...["", "$", "_", "__proto__", "constructor", "toString", "hasOwnProperty", "items", "type"],
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const scalars = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    0.1,
    1e308,
    1e-320,
    "",
    "NaN",
    "hole",
    "-0",
    "2026-99-99T99:99:99Z",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const extremes: readonly unknown[] = [...Object.keys(depths), "x".repeat(100_000), ...polluting];

const trees: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    scalars,
    fc.constantFrom(...extremes),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie("json")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    fc
      .tuple(
        fc.constantFrom(
          "NaN",
          "hole",
          "undefined",
          "opaque",
          "Float64Array",
          "Uint8Array",
          "Map",
          "constructor",
        ),
        tie("json"),
      )
      .map(([tag, json]) => ({ $: tag, type: json, items: json })),
  ),
})).json;

/** The text of any JSON, with tags of the codec, names of Object.prototype's and nesting without end in it. */
export const hostileJson: fc.Arbitrary<string> = trees.map(toText);

/** The tree with something else at one place, or with one thing more; the place is chosen by numbers. */
function changed(tree: unknown, steps: readonly number[], name: string, json: unknown): unknown {
  const [step, ...further] = steps;
  if (step === undefined || typeof tree !== "object" || tree === null) return json;
  const keys = Object.keys(tree);
  const key = keys[step % (keys.length + 1)];
  if (Array.isArray(tree))
    return key === undefined
      ? [...tree, json]
      : tree.with(Number(key), changed(tree[Number(key)], further, name, json));
  return Object.fromEntries(
    key === undefined
      ? [...Object.entries(tree), [name, json]]
      : Object.entries(tree).map(([own, value]) => [
          own,
          own === key ? changed(value, further, name, json) : value,
        ]),
  );
}

/** The bytes of a file that is what `tree` says but for a change, or for the bytes. */
export const hostileFile = (tree: unknown): fc.Arbitrary<Uint8Array> => {
  const whole = Buffer.from(JSON.stringify(tree));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.array(fc.nat(1000), { maxLength: 6 }), names, trees)
        .map(([steps, name, json]) => Buffer.from(toText(changed(tree, steps, name, json)))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
    { weight: 1, arbitrary: fc.nat(whole.length).map((length) => whole.subarray(0, length)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(whole.length), fc.uint8Array({ maxLength: 8 }))
        .map(([at, bytes]) => Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at)])),
    },
  );
};

const untouched = JSON.stringify(Reflect.ownKeys(Object.prototype).map(String));

/** Whether every object of the program has got something that it had not. */
export const isPolluted = (): boolean =>
  JSON.stringify(Reflect.ownKeys(Object.prototype).map(String)) !== untouched || "polluted" in {};

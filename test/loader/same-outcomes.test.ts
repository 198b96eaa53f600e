// Small programs, each run on a student's machine and in bulk, which must answer the same.
import { describe, expect, test } from "vitest";
import type { Call, Outcome } from "../../grader/model/call.ts";
import { opaque } from "../../grader/model/value.ts";
import { askBoth, call, limitMs, returned, submission } from "./both-runners.ts";

interface Program {
  readonly name: string;
  readonly text: string;
  readonly calls: readonly Call[];
  readonly expected: readonly Outcome[];
}

const file = "task/work.ts";
const threw = (name: string, message: string, line: number): Outcome => ({
  ...{ kind: "threw", name, message, file, line },
});

test("a file that could not be taken as it is answers with its problem", async () => {
  const problem = "work.ts is not UTF-8";
  const snapshot = { submitted: [{ path: file, text: "", problem }], given: [] };
  expect(await askBoth(snapshot, [call("f")])).toEqual([{ kind: "unloadable", message: problem, file }]);
});

test("answers too large together are refused one by one, and other functions still answer", async () => {
  const text = 'export const f = () => "x".repeat(400_000);\nexport const g = () => 1;';
  const outcomes = await askBoth(submission(text), [
    call("f", 1),
    call("f", 2),
    call("f", 3),
    call("f", 4),
    call("g"),
  ]);
  expect(outcomes[0]).toMatchObject({ kind: "returned", value: "x".repeat(400_000) });
  expect(outcomes[3]).toEqual(returned(opaque("too large"), 4));
  expect(outcomes[4]).toEqual(returned(1));
});

test("a promise that fails unheard changes no answer and reaches nobody", async () => {
  const text = 'export const f = () => { void Promise.reject(new Error("unheard")); return 1; };';
  expect(await askBoth(submission(text), [call("f")])).toEqual([returned(1)]);
});

const typescript: readonly Program[] = [
  {
    name: "enums, with their reverse names",
    text: "enum Kind { Linear, Sigmoid = 5 }\nexport const f = () => [Kind.Linear, Kind.Sigmoid, Kind[5]];",
    calls: [call("f")],
    expected: [returned([0, 5, "Sigmoid"])],
  },
  {
    name: "types, generics, assertions and parameter properties",
    text: `type Pair<T> = readonly [T, T];
abstract class Base<T> { constructor(protected readonly start: T) {} abstract get(): T }
class Real extends Base<number> { override get(): number { return this.start satisfies number; } }
declare const never: never;
export function f(pair: Pair<number>): number { return new Real(pair[0]!).get() + (pair[1] as number); }
export function f2<T extends object>(this: void, x: T | undefined): x is T { return x !== undefined; }`,
    calls: [call("f", [1, 2]), call("f2", { a: 1 })],
    expected: [returned(3, [1, 2]), returned(true, { a: 1 })],
  },
  {
    name: "exports in every form",
    text: `export { inner as f };
export const g = () => 2;
export let h = () => 0;
h = () => 3;
export default function d() { return 4; }
function inner() { return 1; }
export class C {}
export const notAFunction = 5;`,
    calls: ["f", "g", "h", "d", "C", "notAFunction", "inner"].map((name) => call(name)),
    expected: [
      returned(1),
      returned(2),
      returned(3),
      { kind: "missing" },
      { kind: "threw", name: "TypeError", message: "Class constructor C cannot be invoked without 'new'" },
      { kind: "missing" },
      { kind: "missing" },
    ],
  },
  {
    name: "modern syntax untouched",
    text: `class Counter { #n = 0; static made = 0; static { Counter.made = 1; } add() { this.#n ??= 1; return ++this.#n; } }
export const f = (x?: { y?: number }) => [x?.y ?? 9, 2 ** 3, new Counter().add(), Counter.made, [1, 2].at(-1), 1_000];
export function* g() { yield 1; }`,
    calls: [call("f", {}), call("g")],
    expected: [returned([9, 8, 1, 1, 2, 1000], {}), returned(opaque("object"))],
  },
];

const ways: readonly Program[] = [
  {
    name: "a missing function",
    text: "export const f = () => 1;",
    calls: [call("g"), call("toString"), call("__proto__"), call("constructor")],
    expected: [{ kind: "missing" }, { kind: "missing" }, { kind: "missing" }, { kind: "missing" }],
  },
  {
    name: "a stub",
    text: `class NotImplemented extends Error { override name = "NotImplemented"; }
export function f() { throw new NotImplemented("f"); }
export function g() { throw new Error("NotImplemented"); }`,
    calls: [call("f"), call("g")],
    expected: [{ kind: "not-implemented" }, threw("Error", "NotImplemented", 3)],
  },
  {
    name: "errors, with the line in the submitted file",
    text: `export function f(rows: number[][]) {
  return rows[3]![0];
}

export const g = () => {
  throw new RangeError("too long ".repeat(100));
};
export const h = () => [1, 2].map((x) => f([[x]]));`,
    calls: [call("f", []), call("g"), call("h")],
    expected: [
      threw("TypeError", "Cannot read properties of undefined (reading '0')", 2),
      threw("RangeError", "too long ".repeat(100).slice(0, 500), 6),
      threw("TypeError", "Cannot read properties of undefined (reading '0')", 2),
    ],
  },
  {
    name: "what is thrown but is no error",
    text: `export const f = () => { throw "text"; };
export const g = () => { throw null; };
export const h = () => { throw { message: "like one" }; };
export const i = () => { throw 7n; };
export const j = () => { throw () => 1; };`,
    calls: ["f", "g", "h", "i", "j"].map((name) => call(name)),
    expected: [
      { kind: "threw", name: "string", message: "text" },
      { kind: "threw", name: "object", message: "null" },
      { kind: "threw", name: "Object", message: "like one" },
      { kind: "threw", name: "bigint", message: "7" },
      { kind: "threw", name: "Function", message: "" },
    ],
  },
  {
    name: "a message that imitates a frame",
    text: '\n\nexport const f = () => { throw new Error("\\n    at f (submission:0:99:1)"); };',
    calls: [call("f")],
    expected: [threw("Error", "\n    at f (submission:0:99:1)", 3)],
  },
  {
    name: "a function that never ends, between functions that do",
    text: "export const f = (n: number) => { if (n > 1) for (;;); return n; };\nexport const g = () => 1;",
    calls: [call("f", 1), call("g"), call("f", 2), call("f", 1), call("g")],
    expected: [
      returned(1, 1),
      returned(1),
      { kind: "timed-out", limitMs },
      { kind: "timed-out", limitMs },
      returned(1),
    ],
  },
  {
    name: "microtasks that never end, after the call has returned",
    text: "export const f = () => { const g = (): void => void Promise.resolve().then(g); g(); };\nexport const h = () => 1;",
    calls: [call("f"), call("h")],
    expected: [{ kind: "timed-out", limitMs }, returned(1)],
  },
  {
    name: "files that never end",
    text: "export const f = () => 1;\nwhile (f()) {}",
    calls: [call("f"), call("g")],
    expected: [
      { kind: "timed-out", limitMs },
      { kind: "timed-out", limitMs },
    ],
  },
  {
    name: "a recursion that never ends",
    text: "export const f = (n: number): number => 1 + f(n + 1);",
    calls: [call("f", 0)],
    expected: [threw("RangeError", "Maximum call stack size exceeded", 1)],
  },
];

const values: readonly Program[] = [
  {
    name: "results that are not plain data, by the name of their type",
    text: `class Table extends Map { rows = [1]; }
export const f = () => [new Map(), new Set(), new Date(0), new Table(), new Number(1), 1n, Symbol("s"), f, /r/, new Error("e")];
export const g = async () => { throw new Error("unheard"); };
export const h = () => [new Uint8ClampedArray(1), new BigInt64Array(1), [].values()];`,
    calls: [call("f"), call("g"), call("h")],
    expected: [
      returned(
        ["Map", "Set", "Date", "Table", "Number", "bigint", "symbol", "function", "RegExp", "Error"].map(
          opaque,
        ),
      ),
      returned(opaque("Promise")),
      returned(["Uint8ClampedArray", "BigInt64Array", "object"].map(opaque)),
    ],
  },
  {
    name: "the fields of class instances, whose methods and inherited values are left out",
    text: `class Layer { weights = [[1]]; get size() { return 1; } step() {} }
class Deep extends Layer { biases = [2]; }
export const f = () => [new Layer(), new Deep(), Object.create({ a: 1 })];`,
    calls: [call("f")],
    expected: [returned([{ weights: [[1]] }, { weights: [[1]], biases: [2] }, {}])],
  },
  {
    name: "objects without a prototype, with symbols, hidden and inherited properties",
    text: `export const f = () => {
  const made = Object.assign(Object.create(null), { a: 1, [Symbol("s")]: 2 });
  Object.defineProperty(made, "hidden", { value: 3 });
  return made;
};`,
    calls: [call("f")],
    expected: [returned({ a: 1 })],
  },
  {
    name: "results that cannot be carried",
    text: `export const deep = (n: number) => { let x: unknown = 1; while (n-- > 0) x = [x]; return x; };
export const cyclic = () => { const x: Record<string, unknown> = {}; x["self"] = { x }; return x; };
export const large = () => "x".repeat(1_000_001);
export const many = () => new Array(260_000).fill(0.5);
export const twice = () => { const row = [1]; return [row, row]; };`,
    calls: [call("deep", 12), call("deep", 13), call("cyclic"), call("large"), call("many"), call("twice")],
    expected: [
      returned([[[[[[[[[[[[1]]]]]]]]]]]], 12),
      returned(opaque("too deep"), 13),
      returned(opaque("cyclic")),
      returned(opaque("too large")),
      returned(opaque("too large")),
      returned([[1], [1]]),
    ],
  },
  {
    name: "arguments that are changed, and fresh ones for the next call",
    text: "export const f = (x: number[], y: { z?: number }) => { x.push(-0); y.z = NaN; return x.length; };",
    calls: [call("f", [1], {}), call("f", [1], {})],
    expected: [
      { kind: "returned", value: 2, args: [[1, -0], { z: NaN }] },
      { kind: "returned", value: 2, args: [[1, -0], { z: NaN }] },
    ],
  },
  {
    name: "getters, which are never run",
    text: "export const f = () => ({ get x() { throw new Error('run'); }, y: 1 });",
    calls: [call("f")],
    expected: [returned({ x: opaque("accessor"), y: 1 })],
  },
];

const surroundings: readonly Program[] = [
  {
    name: "a seeded Math.random, restarted at every call",
    text: `export const f = () => [Math.random(), Math.random()];
export const g = () => { const [x, y] = f(); return x !== y && x! >= 0 && x! < 1; };
export const again = () => String(f()) === String(first);
const first = f();`,
    calls: [call("g"), call("again")],
    expected: [returned(true), returned(true)],
  },
  {
    name: "a Date that stands still, and is a Date all the same",
    text: `export const f = () => [Date.now(), new Date().toISOString(), new Date(0).getTime(), new Date(2000, 0, 2).getDate()];
export const g = () => [new Date() instanceof Date, new Date().constructor === Date, typeof Date(), Date.UTC(1970, 0, 1), Date.name];
export const h = () => { class Day extends Date { day() { return this.getTime(); } } return new Day(5).day(); };`,
    calls: [call("f"), call("g"), call("h")],
    expected: [
      returned([1767225600000, "2026-01-01T00:00:00.000Z", 0, 2]),
      returned([true, true, "string", 0, "Date"]),
      returned(5),
    ],
  },
  {
    name: "structuredClone",
    text: `export const f = (x: unknown) => structuredClone(x);
export const g = () => {
  const self: Record<string, unknown> = { list: [1, , 3], map: new Map([["k", new Set([1])]]), when: new Date(5), typed: new Int16Array([7]) };
  self["self"] = self;
  const copy = structuredClone(self) as any;
  return [copy !== self, copy.self === copy, copy.list, copy.map.get("k").has(1), copy.map !== self["map"], copy.when.getTime(), copy.typed, copy.typed !== self["typed"]];
};
export const h = () => structuredClone({ f });`,
    calls: [call("f", { a: [1, { b: NaN }] }), call("g"), call("h")],
    expected: [
      returned({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] }),
      // oxlint-disable-next-line no-sparse-arrays
      returned([true, true, [1, , 3], true, true, 5, new Int16Array([7]), true]),
      threw("DataCloneError", "a function cannot be cloned", 8),
    ],
  },
  {
    name: "a console that costs nothing",
    text: "export const f = () => { console.log('%d', 1); console.table([]); console.error(new Error('e')); return 1; };",
    calls: [call("f")],
    expected: [returned(1)],
  },
  {
    name: "no name of Node or of a browser",
    text: `export const f = () => ["process", "require", "Buffer", "setTimeout", "queueMicrotask", "fetch", "performance", "eval", "Intl", "WebAssembly", "WeakRef", "module"].filter((name) => name in globalThis);
export const g = () => [typeof exports, typeof module];
declare const exports: unknown, module: unknown;`,
    calls: [call("f"), call("g")],
    expected: [returned([]), returned(["object", "undefined"])],
  },
];

describe.each([
  ["TypeScript", typescript],
  ["ways to end", ways],
  ["values", values],
  ["surroundings", surroundings],
])("%s", (_, programs) => {
  test.each(programs)("$name", async ({ text, calls, expected }) => {
    const hangs = expected.some(({ kind }) => kind === "timed-out");
    expect(await askBoth(submission(text), calls, hangs ? limitMs : undefined)).toEqual(expected);
  });
});

// A submission on a student's own machine: limits, the console, and what stays between two questions.
import { describe, expect, test, vi } from "vitest";
import type { Value } from "../../grader/model/value.ts";
import type { Snapshot } from "../../grader/model/snapshot.ts";
import { inProcess } from "../../grader/subjects/in-process.ts";

const submission = (text: string): Snapshot => ({ submitted: [{ path: "task/work.ts", text }], given: [] });
const call = (name: string, ...args: readonly Value[]) => ({ name, args });

describe("the console", () => {
  const text = `console.log("loading");
export const f = () => {
  console.warn("%s is", "this", [1, NaN, -0, new Map()], { a: undefined });
  console.error(new RangeError("too far"));
};`;

  test("prints what the submission prints, as it loads and as it is called", async () => {
    const printed: unknown[] = [];
    const subject = inProcess(submission(text), {
      print: (method, values) => printed.push([method, ...values]),
    });
    await subject.answer([call("f")]);
    expect(printed).toEqual([
      ["log", "loading"],
      ["warn", "%s is", "this", [1, NaN, -0, expect.anything()], { a: undefined }],
      ["error", "RangeError: too far"],
    ]);
  });

  test("is the host's own when nothing else is said", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await inProcess(submission(text.split("\n")[0]!)).answer([call("f")]);
    expect(log).toHaveBeenCalledWith("loading");
    log.mockRestore();
  });

  test("is handed copies, never objects of the submission", async () => {
    const printed: unknown[] = [];
    const greedy = "export const f = () => console.log({ get secret() { throw new Error('asked'); } });";
    await inProcess(submission(greedy), { print: (_, values) => printed.push(...values) }).answer([
      call("f"),
    ]);
    expect(Object.getPrototypeOf(printed[0])).toBe(Object.prototype);
  });
});

describe("a function that hit the limit", () => {
  const text = `let count = 0;
export const hangs = (n) => { console.log("asked"); count++; if (n > 0) for (;;); return n; };
export const counts = () => count;`;
  const hanging = (printed: unknown[] = []) =>
    inProcess(submission(text), { limitMs: 100, print: (_, values) => printed.push(...values) });

  test("is given its time once more and then not run again in a later question", async () => {
    const printed: unknown[] = [];
    const subject = hanging(printed);
    const kinds: unknown[] = [];
    for (const n of [0, 1, 1, 0]) kinds.push((await subject.answer([call("hangs", n)]))[0]?.outcome.kind);
    expect(kinds).toEqual(["returned", "timed-out", "timed-out", "timed-out"]);
    expect(printed).toEqual(["asked", "asked", "asked"]);
  });

  test("goes on behind what it has answered, four times at most", async () => {
    const tires = "let served = 0; export const tires = (n) => { if (served++ === 2) for (;;); return n; };";
    const subject = inProcess(submission(tires), { limitMs: 100 });
    const observations = await subject.answer(Array.from({ length: 9 }, (_, n) => call("tires", n)));
    const said = observations.map(({ outcome }) => ("value" in outcome ? outcome.value : outcome.kind));
    expect(said).toEqual([0, 1, 2, 3, 4, 5, 6, 7, "timed-out"]);
  });

  test("leaves the others to answer, in files evaluated afresh", async () => {
    const subject = hanging();
    await subject.answer([call("hangs", 0), call("hangs", 1)]);
    expect((await subject.answer([call("counts")]))[0]?.outcome).toMatchObject({
      kind: "returned",
      value: 0,
    });
  });
});

test("files are evaluated once for all questions, and not before the first", async () => {
  const printed: unknown[] = [];
  const print = (_: string, values: readonly unknown[]) => printed.push(...values);
  const subject = inProcess(submission("console.log('once');\nexport const f = () => 1;"), { print });
  expect(printed).toEqual([]);
  await subject.answer([call("f")]);
  await subject.answer([call("f")]);
  expect(printed).toEqual(["once"]);
});

test("a file that keeps the parser busy for ever is unloadable", async () => {
  const deep = `export const f = ${"<T,>(a = ".repeat(40)}1${") => 1".repeat(40)};`;
  const [observation] = await inProcess(submission(deep), { limitMs: 300 }).answer([call("f")]);
  expect(observation?.outcome).toEqual({
    ...{ kind: "unloadable", message: "the file takes too long to read", file: "task/work.ts" },
  });
});

test("nothing of the submission reaches this process", async () => {
  const text = `(globalThis as any).leak = 1; (Array.prototype as any).leak = 1; (Error as any).prepareStackTrace = () => "leak";
export const f = () => (globalThis as any).constructor.constructor("return typeof process")();`;
  const [observation] = await inProcess(submission(text)).answer([call("f")]);
  expect(observation?.outcome).toMatchObject({ kind: "returned", value: "undefined" });
  expect("leak" in globalThis || "leak" in []).toBe(false);
  expect(new Error("mine").stack).toContain("mine");
});

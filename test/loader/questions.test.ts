// Calls become questions, and nothing that comes back is believed before it is checked.
import { describe, expect, test } from "vitest";
import { toObservations, toQuestions } from "../../grader/loader/questions.ts";
import type { Call } from "../../grader/model/call.ts";
import { planCall } from "../../grader/model/case-plan.ts";

const calls = [
  { name: "f", args: [1, [-0]] },
  { name: "g", args: [] },
  { name: "f", args: [2, {}] },
].map((call: Call) => planCall(call));
const limits = { limitMs: 5, limitMb: 6 };

const observe = (f: string, g: string, ended: "whole" | "timed-out" | "out-of-memory" = "whole") =>
  toObservations(
    { calls },
    toQuestions({ calls }),
    [
      { text: f, ended, usedMs: 3 },
      { text: g, ended: "whole", usedMs: 1 },
    ],
    limits,
  ).map(({ outcome }) => outcome);

const one = '{"kind":"returned","value":1,"args":null}';

test("calls are gathered by function", () => {
  expect(toQuestions({ calls })).toEqual([
    { name: "f", args: ['[1,[{"$":"-0"}]]', "[2,{}]"] },
    { name: "g", args: ["[]"] },
  ]);
});

test("hidden calls are asked when all visible ones are answered, and answered for themselves", () => {
  const inquiry = { calls, hiddenFrom: 2 };
  const questions = toQuestions(inquiry);
  expect(questions.map(({ name, args }) => [name, args.length])).toEqual([
    ["f", 1],
    ["g", 1],
    ["f", 1],
  ]);
  const texts = ["[]", `[${one}]`, '[{"kind":"missing"}]'];
  const replies = texts.map((text, place) => ({
    text,
    usedMs: 0,
    ended: place === 0 ? ("timed-out" as const) : ("whole" as const),
  }));
  expect(toObservations(inquiry, questions, replies, limits).map(({ outcome }) => outcome.kind)).toEqual([
    "timed-out",
    "returned",
    "missing",
  ]);
});

test("answers go back to the calls, in their order", () => {
  const [first, second, third] = observe(`[${one},{"kind":"missing"}]`, '[{"kind":"not-implemented"}]');
  expect(first).toEqual({ kind: "returned", value: 1, args: [1, [-0]] });
  expect(second).toEqual({ kind: "not-implemented" });
  expect(third).toEqual({ kind: "missing" });
});

test("what a limit cut off is told as the limit", () => {
  expect(observe(`[${one}]`, "[]".replace("]", `${one}]`), "timed-out").at(2)).toEqual({
    kind: "timed-out",
    limitMs: 5,
  });
  expect(observe("[]", `[${one}]`, "out-of-memory").at(0)).toEqual({ kind: "out-of-memory", limitMb: 6 });
});

describe("a reply that the prelude does not write is refused", () => {
  test.each([
    ["no JSON", "["],
    ["no list", "{}"],
    ["too few answers", `[${one}]`],
    ["too many answers", `[${one},${one},${one}]`],
    ["no object", `[${one},1]`],
    ["an unknown kind", `[${one},{"kind":"passed"}]`],
    ["a limit the sandbox did not set", `[${one},{"kind":"timed-out","limitMs":1}]`],
    ["no value", `[${one},{"kind":"returned","args":null}]`],
    ["an unknown tag", `[${one},{"kind":"returned","value":{"$":"Map"},"args":null}]`],
    [
      "a value too deep",
      `[${one},{"kind":"returned","value":${"[".repeat(14)}${"]".repeat(14)},"args":null}]`,
    ],
    [
      "a value of a hundred thousand levels",
      `[${one},{"kind":"returned","value":${"[".repeat(1e5)}${"]".repeat(1e5)},"args":null}]`,
    ],
    ["other arguments than were sent", `[${one},{"kind":"returned","value":1,"args":[1]}]`],
    ["no arguments", `[${one},{"kind":"returned","value":1}]`],
    ["a name that is no text", `[${one},{"kind":"threw","name":1,"message":""}]`],
    ["a message too long", `[${one},{"kind":"threw","name":"E","message":"${"x".repeat(501)}"}]`],
    ["a line that is none", `[${one},{"kind":"unloadable","message":"","line":-1}]`],
  ])("%s", (_, text) => {
    expect(() => observe(text, `[${one}]`)).toThrow("malformed reply");
  });

  test("and what it writes is not", () => {
    const threw = '{"kind":"threw","name":"E","message":"m","file":"a.ts","line":3}';
    expect(observe(`[${threw},${one}]`, `[${one}]`)[0]).toEqual({
      ...{ kind: "threw", name: "E", message: "m", file: "a.ts", line: 3 },
    });
  });
});

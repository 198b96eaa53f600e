// Findings and verdicts are told in whole sentences, in both languages.
import { describe, expect, test } from "vitest";
import { languages } from "../../grader/model/assignment.ts";
import type { Outcome } from "../../grader/model/call.ts";
import type { Verdict } from "../../grader/model/verdict.ts";
import { describeFinding } from "../../grader/wording/describe-finding.ts";
import { describeVerdict } from "../../grader/wording/describe-verdict.ts";
import { wording } from "../report/example-class.ts";

const call = { name: "outputDelta", args: [] };
const errored = (outcome: Outcome): Verdict => ({ kind: "errored", call, outcome });
const place = { file: "02-delta/delta.ts", line: 14 };

describe("describeFinding", () => {
  const say = (key: string, params: Parameters<typeof describeFinding>[2]["params"]) =>
    languages.map((language) => describeFinding(wording, language, { key, params }));

  test("says what is right besides what is wrong", () => {
    expect(say("value.differs", { count: 1, of: 4, path: "[2]" })).toEqual([
      "形はすべて合っていますが、4 個の数のうち 1 個が違っています。",
      "All sizes are right, but 1 of 4 numbers differs.",
    ]);
  });

  test("speaks of the whole value when the path is empty", () => {
    expect(say("form.length", { path: "", yours: 2, expected: 3 })[1]).toBe(
      "The returned list has length 2; it should be 3.",
    );
    expect(say("form.length", { path: "[0]", yours: 2, expected: 3 })[1]).toBe(
      "Element [0] has length 2; it should be 3.",
    );
  });

  test("names types in the reader's language, and a type it does not know by its name", () => {
    expect(say("form.type", { path: "", yours: "undefined", expected: "array" })).toEqual([
      "戻り値が「undefined (値がない状態)」になっていますが、正しくは「配列」です。",
      "The returned value is undefined (no value); it should be a list.",
    ]);
    expect(say("form.type", { path: "", yours: "Promise\u202E", expected: "number" })[1]).toContain(
      "is Promise⟨202E⟩;",
    );
  });

  test("says no more than that the check does not pass yet where the author forgot the sentence", () => {
    expect(say("value.unheard-of", {})).toEqual([
      "このチェックはまだ通過していません。",
      "This check does not pass yet.",
    ]);
  });
});

describe("describeVerdict", () => {
  const say = (verdict: Verdict) => describeVerdict(wording, "en", verdict);

  test("says whose answers were taken as given", () => {
    expect(say({ kind: "passed", followThrough: ["activationDerivative"] })).toBe(
      "Right, given your activationDerivative.",
    );
    expect(say({ kind: "passed" })).toBe("This check passed.");
  });

  test("says where an error was thrown, when that is known", () => {
    const threw = { kind: "threw", name: "TypeError", message: "x is not a function" } as const;
    expect(say(errored({ ...threw, ...place }))).toBe(
      "outputDelta stopped with an error at 02-delta/delta.ts:14: TypeError: x is not a function",
    );
    expect(say(errored(threw))).toBe("outputDelta stopped with an error: TypeError: x is not a function");
    expect(say(errored({ ...threw, message: "" }))).toBe("outputDelta stopped with an error: TypeError");
  });

  test("names the check to fix first by its title", () => {
    expect(say({ kind: "skipped", requires: "outputDelta.form" })).toContain("one δ for each output unit");
    expect(say({ kind: "skipped", requires: "unknown.check" })).toContain("unknown.check");
  });

  test("makes text of a student visible and short", () => {
    const text = say(errored({ kind: "unloadable", message: `\u001b[2J${"x".repeat(10_000)}` }));
    expect(text).toContain("␛[2J");
    expect(text.length).toBeLessThan(400);
  });

  test("has a sentence for every verdict and every outcome in both languages", () => {
    const outcomes: readonly Outcome[] = [
      { kind: "returned", value: 1, args: [] },
      { kind: "threw", name: "Error", message: "m", ...place },
      { kind: "threw", name: "Error", message: "m" },
      { kind: "timed-out", limitMs: 100.4 },
      { kind: "out-of-memory", limitMb: 64 },
      { kind: "missing" },
      { kind: "not-implemented" },
      { kind: "unloadable", message: "m", ...place },
      { kind: "unloadable", message: "m" },
    ];
    const verdicts: readonly Verdict[] = [
      { kind: "passed" },
      { kind: "passed", followThrough: ["f", "g"] },
      { kind: "failed", findings: [] },
      ...outcomes.map(errored),
      { kind: "skipped", requires: "outputDelta.form" },
      { kind: "not-implemented" },
      { kind: "ungraded", fault: "the reference is not in order" },
    ];
    for (const language of languages) {
      const sentences = verdicts.map((verdict) => describeVerdict(wording, language, verdict));
      expect(new Set(sentences).size).toBe(verdicts.length);
    }
  });
});

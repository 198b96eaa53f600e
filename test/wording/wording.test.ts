// Sentences are found by key, filled in as they are, and never shown when something is missing.
import { describe, expect, test } from "vitest";
import { wordingOf } from "../../grader/wording/wording.ts";

const wording = wordingOf({
  ja: { "a.b: c": "{{x}} です", count: "{{count}} 個", count_root: "全体" },
  en: {
    "a.b: c": "It is {{x}}",
    count_one: "{{count}} thing",
    count_other: "{{count}} things",
    "only.english": "x",
  },
});

describe("say", () => {
  test("finds keys with dots and colons", () => {
    expect(wording.say("en", "a.b: c", { x: 3 })).toBe("It is 3");
    expect(wording.say("ja", "a.b: c", { x: 3 })).toBe("3 です");
  });

  test("chooses the plural where a language has one", () => {
    expect([1, 2].map((count) => wording.say("en", "count", { count }))).toEqual(["1 thing", "2 things"]);
    expect([1, 2].map((count) => wording.say("ja", "count", { count }))).toEqual(["1 個", "2 個"]);
  });

  test("chooses the sentence of a context, or the plain one where there is none", () => {
    expect(wording.say("ja", "count", { count: 2, context: "root" })).toBe("全体");
    expect(wording.say("en", "count", { count: 2, context: "root" })).toBe("2 things");
  });

  test("puts text of a student in as it is, and neither calls up nor fills in sentences for it", () => {
    const hostile = "$t(count) {{x}} <b>&amp;</b> __proto__";
    expect(wording.say("en", "a.b: c", { x: hostile })).toBe(`It is ${hostile}`);
  });

  test("throws an error that names a missing key, in one language or in both", () => {
    expect(() => wording.say("ja", "only.english")).toThrow('"only.english"');
    expect(() => wording.say("en", "constructor")).toThrow('"constructor"');
  });

  test("throws an error that names a missing parameter", () => {
    expect(() => wording.say("en", "a.b: c")).toThrow("{{x}}");
    expect(() => wording.say("en", "a.b: c", { X: 1 })).toThrow("{{x}}");
  });
});

describe("has", () => {
  test("is true for a key that every language has, with or without plurals", () => {
    expect(wording.has("a.b: c")).toBe(true);
    expect(wording.has("count")).toBe(true);
  });

  test("is false for a key that one language or every language lacks", () => {
    expect(wording.has("only.english")).toBe(false);
    expect(wording.has("absent")).toBe(false);
    expect(wording.has("toString")).toBe(false);
  });
});

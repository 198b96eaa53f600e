// What a student reads of one check on the terminal.
import { describe, expect, test } from "vitest";
import type { Verdict } from "../../grader/model/verdict.ts";
import { explainCheck } from "../../grader/wording/explain-check.ts";
import { signReversed, wording } from "../report/example-class.ts";

const formulas = ["a = b", "c = d"].map((text) => ({ tex: text, text, alt: { ja: "", en: "" } }));
const explained = (verdict: Verdict) =>
  explainCheck(wording, "ja", { check: "outputDelta.reference", seen: "visible", verdict }, [], formulas);

const errored = (outcome: Extract<Verdict, { kind: "errored" }>["outcome"]): Verdict => ({
  kind: "errored",
  call: { name: "outputDelta", args: [] },
  outcome,
});

describe("the explanation of a check", () => {
  test("gives the formulas to go by when the function is wrong or stopped", () => {
    const lines = ["数式: a = b", "数式: c = d"];
    expect(explained(signReversed).formulas).toEqual(lines);
    expect(explained(errored({ kind: "threw", name: "TypeError", message: "" })).formulas).toEqual(lines);
  });

  test("gives none when there is nothing to go by them for", () => {
    const others: readonly Verdict[] = [
      { kind: "passed" },
      { kind: "not-implemented" },
      { kind: "skipped", requires: "outputDelta.form" },
      errored({ kind: "unloadable", message: "Unexpected token" }),
    ];
    expect(others.map((verdict) => explained(verdict).formulas)).toEqual(others.map(() => []));
  });
});

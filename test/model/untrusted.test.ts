// The compiler lets no text from outside past an encoder.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exactText, type Untrusted } from "../../grader/model/untrusted.ts";
import type { Writable } from "../../grader/report/json-text.ts";
import type { View } from "../../grader/report/page.ts";
import type { Params } from "../../grader/wording/wording.ts";

const folder = (path: string) => new URL(`../../${path}`, import.meta.url);
const filesBelow = (path: string): readonly string[] =>
  readdirSync(folder(path), { recursive: true, encoding: "utf8" }).map((name) => `${path}/${name}`);
const textOf = (path: string) => readFileSync(folder(path), "utf8");

describe("text from outside", () => {
  const name = "x" as Untrusted;

  test("takes every string in", () => {
    const text: Untrusted = "a name";
    const tree: Writable = { name: text };
    expect([exactText(text), tree]).toEqual(["a name", { name: "a name" }]);
  });

  // Each line is an error of types; one that is none is itself an error, so `npm run check` holds this test.
  test("fits neither a string, a template, a sum, a sentence nor a page", () => {
    // @ts-expect-error -- a string
    const string: string = name;
    // @ts-expect-error -- a template
    const template = `${name}`;
    // @ts-expect-error -- a sum
    const sum = "" + name;
    // @ts-expect-error -- what is put into a sentence
    const params: Params = { name };
    // @ts-expect-error -- what a template of a page is given
    const view: View = { name };
    expect([string, template, sum, params, view]).toHaveLength(5);
  });

  test("is taken as it is only where it is compared, kept, parsed, or made part of other such text", () => {
    const users = filesBelow("grader").filter(
      (file) => file.endsWith(".ts") && /\bexactText\b/.test(textOf(file)),
    );
    expect(users.sort()).toEqual([
      "grader/checks/refuses.ts",
      "grader/collect/locate.ts",
      "grader/collect/read-group.ts",
      "grader/judge/redact.ts",
      "grader/load/expected.ts",
      "grader/model/seed.ts",
      "grader/model/untrusted.ts",
      "grader/proofs/specimen-earns-its-marks.ts",
      "grader/report/classroom50.ts",
      "grader/report/github-annotations.ts",
      "grader/report/github-summary.ts",
      "grader/report/graded-version.ts",
      "grader/report/listing.ts",
      "grader/report/markdown-sentence.ts",
      "grader/report/own-result.ts",
      "grader/report/place-of.ts",
      "grader/report/report-files.ts",
      "grader/report/timeline.ts",
      "grader/require-same-key.ts",
      "grader/shard.ts",
      "grader/wording/describe-verdict.ts",
      "grader/wording/visible-text.ts",
    ]);
  });
});

// gradebook.json has the published shape and says everything there is to say.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { gradebookJson } from "../../grader/report/json.ts";
import { gradebook, source } from "./example-class.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../grader/model/schemas/gradebook.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

interface Check {
  readonly check: string;
  readonly item: string;
  readonly seen: string;
  readonly verdict: string;
  readonly findings: readonly {
    readonly key: string;
    readonly params: object;
    readonly text: object;
    readonly evidence?: object;
  }[];
}
interface Document {
  readonly entries: readonly {
    readonly id: string;
    readonly points: number | null;
    readonly fault?: string;
    readonly checks: readonly Check[];
  }[];
}

const text = gradebookJson(source);
const document = JSON.parse(text) as Document;

describe("gradebook.json", () => {
  test("fits its schema", () => {
    expect([validate(document), validate.errors]).toEqual([true, null]);
  });

  test("would not fit with a field too many, one too few, or points for an ungraded entry", () => {
    const [first] = document.entries;
    const { points: _, ...pointless } = first ?? { points: 0 };
    for (const entry of [{ ...first, rank: 1 }, pointless, { ...first, kind: "ungraded", fault: "x" }])
      expect(validate({ ...document, entries: [entry] })).toBe(false);
  });

  test("describes every field in the schema", () => {
    const undescribed: string[] = [];
    const visit = (name: string, node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, field] of Object.entries((node as { properties?: object }).properties ?? {})) {
        if (!("description" in field) && !("const" in field) && !["points", "kind"].includes(key))
          undescribed.push(`${name}.${key}`);
      }
      for (const [key, child] of Object.entries(node)) visit(`${name}.${key}`, child);
    };
    visit("", schema);
    expect(undescribed).toEqual([]);
  });

  test("keeps the order of the roster and gives plain points, null where ungraded", () => {
    expect(document.entries.map(({ id, points }) => [id, points])).toEqual(
      gradebook.entries.map((entry) => [
        entry.id,
        entry.kind === "graded" ? entry.milliPoints / 1000 : entry.kind === "ungraded" ? null : 0,
      ]),
    );
  });

  test("says of each check its item, its verdict and the findings in both languages with their evidence", () => {
    const failed = document.entries[1]?.checks.find(
      ({ check, seen }) => check === "outputDelta.reference" && seen === "visible",
    );
    expect(failed).toMatchObject({
      item: "outputDelta",
      verdict: "failed",
      findings: [
        {
          key: "value.differs",
          params: { count: 2, of: 2, path: "[0]" },
          text: {
            ja: "形はすべて合っていますが、2 個の数のうち 2 個が違っています。",
            en: "All sizes are right, but 2 of 2 numbers differ.",
          },
          evidence: { yours: "[-0.09642, +0.1437]", expected: "[+0.09642, -0.1437]" },
        },
      ],
    });
  });

  test("gives the reason of an error, a wait or a fault as a finding, and none for a pass", () => {
    const kinds = document.entries.flatMap(({ checks }) => checks);
    const keys = (verdict: string) =>
      new Set(
        kinds
          .filter((one) => one.verdict === verdict)
          .flatMap(({ findings }) => findings.map(({ key }) => key)),
      );
    expect(keys("passed").size + keys("not-implemented").size).toBe(0);
    expect(keys("errored")).toEqual(
      new Set(["outcome.threw_at", "outcome.timed-out", "outcome.unloadable_at"]),
    );
    expect(keys("skipped")).toEqual(new Set(["verdict.skipped"]));
    expect(keys("ungraded")).toEqual(new Set(["verdict.ungraded"]));
  });

  test("says why there is nothing to grade or no grade", () => {
    expect(document.entries.filter(({ fault }) => fault !== undefined).map(({ id }) => id)).toEqual([
      "s2640006",
      "s2640007",
      "s2640008",
      "s2640001",
      "../etc",
    ]);
  });

  test("writes numbers that JSON lacks as their names", () => {
    const findings = [{ key: "value.nan", params: { count: Number.NaN, list: [Infinity, undefined, 1] } }];
    const entry = {
      ...gradebook.entries[0],
      judged: [{ check: "outputDelta.form", seen: "visible", verdict: { kind: "failed", findings } }],
    };
    const odd = gradebookJson({ ...source, gradebook: { ...gradebook, entries: [entry as never] } });
    expect((JSON.parse(odd) as Document).entries[0]?.checks[0]?.findings[0]?.params).toEqual({
      count: "NaN",
      list: ["Infinity", "undefined", 1],
    });
  });
});

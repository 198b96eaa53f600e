// classroom50/<id>.json fits the rules of Classroom 50: whole numbers, its own words for the submission, commit times.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { forStudent } from "../../grader/for-students.ts";
import { Fault } from "../../grader/model/fault.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import { classroom50Json, classroom50Submission } from "../../grader/report/classroom50.ts";
import { entries, source } from "./example-class.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../grader/model/schemas/classroom50.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const environment = {
  CLASSROOM: "nn-2026",
  ASSIGNMENT: "delta",
  ASSIGNMENT_TYPE: "individual",
  OWNER: "hanako",
  SUBMISSION_TAG: "submit/3",
  COMMIT_URL: "https://git.example.ac.jp/c/1",
  RELEASE_URL: "https://git.example.ac.jp/r/1",
  REVIEW_URL: "https://git.example.ac.jp/p/1",
};
const submission = classroom50Submission(environment);
const gradedAt = new Date("2026-12-02T03:04:05.678Z");

interface Result {
  readonly score: number;
  readonly "max-score": number;
  readonly datetime: string;
  readonly tests: readonly Readonly<Record<string, unknown>>[];
}
const textOf = (entry: Entry | undefined) =>
  classroom50Json(source, forStudent(entry!), "en", submission, gradedAt);
const resultOf = (entry: Entry | undefined): Result => JSON.parse(textOf(entry)!) as Result;
const [full, mixed, handedInAsFolder, unloadable, , nothing, , contradicted] = entries;

describe("result.json", () => {
  test("fits the schema", () => {
    for (const entry of [full, mixed, unloadable]) {
      validate(resultOf(entry));
      expect(validate.errors).toBeNull();
    }
  });

  test.each<[string, object]>([
    ["a field too many", { rank: 1 }],
    ["points that are not whole", { score: 5.833 }],
    ["points below 0", { score: -1 }],
    ["a tag that hands nothing in", { submission: "v1" }],
    ["a time with fractions", { datetime: "2026-12-01T12:04:11.000Z" }],
    ["a time of another zone", { datetime: "2026-12-01T21:04:11+09:00" }],
    ["an unknown kind of assignment", { assignment_type: "pair" }],
    ["no owner", { owner: "" }],
    ["a test without points", { tests: [{ "test-name": "x", passed: true }] }],
  ])("would not fit with %s", (_, change) => expect(validate({ ...resultOf(full), ...change })).toBe(false));

  test("gives points in thousandths, and tests that add up to them", () => {
    for (const entry of [full, mixed, unloadable]) {
      const result = resultOf(entry);
      const added = (name: string) => result.tests.reduce((sum, one) => sum + Number(one[name]), 0);
      expect(result.score).toBe((entry as { milliPoints: number }).milliPoints);
      expect([added("score"), added("max-score")]).toEqual([result.score, result["max-score"]]);
      expect(result["max-score"]).toBe(10_000);
    }
    expect(resultOf(mixed).tests[1]).toMatchObject({ passed: false, score: 1333, points: "1.333/4" });
  });

  test("gives the time of the commit in UTC, and apart from it when it was graded", () => {
    expect(resultOf(mixed)).toMatchObject({
      datetime: "2026-12-01T23:30:00Z",
      graded_at: "2026-12-02T03:04:05Z",
    });
  });

  test("is not written for an ungraded entry", () => expect(textOf(contradicted)).toBeUndefined());

  test.each([handedInAsFolder, nothing])("asks for a commit where there is none", (entry) => {
    expect(() => textOf(entry)).toThrow(Fault);
  });

  test("holds no data of hidden cases, and is not written where some are left", () => {
    expect(textOf(mixed)).not.toMatch(/0\.456|0\.123/);
    expect(() => classroom50Json(source, mixed!, "en", submission, gradedAt)).toThrow("was not redacted");
  });
});

describe("the environment", () => {
  test("may name the owner as the user", () => {
    const { OWNER: _, ...rest } = environment;
    expect(classroom50Submission({ ...rest, USERNAME: "taro" }).owner).toBe("taro");
  });

  test.each(Object.keys(environment))("is asked for %s", (name) => {
    expect(() => classroom50Submission({ ...environment, [name]: "" })).toThrow(name);
  });
});

// gradescope/<id>.json follows Gradescope's rules for results.json, and shows students their total.
import { describe, expect, test } from "vitest";
import { forStudent } from "../../grader/for-students.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import {
  gradescopeJson,
  gradescopeVisibilities,
  type GradescopeVisibility,
} from "../../grader/report/gradescope.ts";
import { entries, gradebook, items, source } from "./example-class.ts";
import { faultsForGradescope, type GradescopeResults } from "./gradescope-rules.ts";

const [full, mixed, , , , nothing, unreachable, contradicted] = entries;
const resultsOf = (entry: Entry | undefined, hidden?: GradescopeVisibility): GradescopeResults =>
  JSON.parse(gradescopeJson(source, forStudent(entry!), "en", hidden)!) as GradescopeResults;
const graded = entries.filter(({ kind }) => kind === "graded");
const assignmentPoints = gradebook.maxMilliPoints / 1000;

describe("results.json", () => {
  test("keeps every rule for every entry and every visibility of hidden checks", () => {
    for (const entry of [...graded, nothing])
      for (const visibility of gradescopeVisibilities)
        expect(faultsForGradescope(resultsOf(entry, visibility), assignmentPoints)).toEqual([]);
  });

  test("gives exactly the points of the gradebook, and items that add up to them", () => {
    for (const entry of graded) {
      const results = resultsOf(entry);
      const thousandths = results.tests.map(({ score = 0 }) => Math.round(1000 * score));
      expect(results.score).toBe((entry as { milliPoints: number }).milliPoints / 1000);
      expect(thousandths.reduce((sum, one) => sum + one)).toBe(Math.round(1000 * results.score!));
    }
    expect(resultsOf(nothing).score).toBe(0);
  });

  test("lets students see their total by default, since no test is withheld", () => {
    expect(resultsOf(mixed).tests.map(({ visibility }) => visibility)).not.toContain("hidden");
    expect(new Set(resultsOf(mixed).tests.map(({ visibility }) => visibility))).toEqual(new Set(["visible"]));
  });

  test("withholds with hidden checks also the items whose points would tell of them", () => {
    const withheld = resultsOf(mixed, "after_published").tests.filter(
      ({ visibility }) => visibility === "after_published",
    );
    expect(withheld.filter(({ max_score }) => max_score !== undefined)).toHaveLength(items.length);
    expect(withheld.some(({ tags }) => tags?.includes("hidden"))).toBe(true);
    expect(withheld.some(({ tags }) => tags?.includes("visible"))).toBe(false);
  });

  test("numbers items and their checks as an outline", () => {
    expect(resultsOf(mixed).tests.map(({ number }) => number)).toEqual([
      ...["1", "1.1", "1.2", "1.3"],
      ...["2", "2.1", "2.2", "2.3", "2.4", "2.5"],
      ...["3", "3.1", "3.2", "3.3", "3.4"],
    ]);
  });

  test("explains every check that did not pass, and says what to do without a submission", () => {
    expect(resultsOf(mixed).tests.find(({ number }) => number === "2.2")).toMatchObject({
      status: "failed",
      output: expect.stringContaining("All sizes are right, but 2 of 2 numbers differ.\nCall: outputDelta("),
    });
    expect(resultsOf(nothing).output).toContain("no commit before the deadline");
  });

  test("is not written for an ungraded entry: no mark may come of our fault", () => {
    for (const entry of [unreachable, contradicted])
      expect(gradescopeJson(source, forStudent(entry!), "en")).toBeUndefined();
  });

  test("holds no data of hidden cases, and is not written where some are left", () => {
    expect(JSON.stringify(resultsOf(mixed))).not.toMatch(/0\.456|0\.123/);
    expect(() => gradescopeJson(source, mixed!, "en")).toThrow("was not redacted");
  });
});

describe("the rules of the test", () => {
  const good = resultsOf(full);
  const [first, ...rest] = good.tests;

  test.each<[string, GradescopeResults]>([
    ["neither a total nor points for every test", { ...good, score: undefined }],
    ["a total that is not the sum", { ...good, score: 9 }],
    ["items that do not add up to the assignment", { ...good, tests: rest }],
    ["more points than the most", { ...good, tests: [{ ...first!, score: 3 }, ...rest] }],
    ["an unknown visibility", { ...good, visibility: "secret" }],
    ["an unknown visibility of a test", { ...good, tests: [{ ...first!, visibility: "later" }, ...rest] }],
    ["an unknown format", { ...good, output_format: "markdown" }],
    ["an unknown status", { ...good, tests: [{ ...first!, status: "skipped" }, ...rest] }],
    ["points as a string", { ...good, score: "10" as never }],
    ["tags that are no list", { ...good, tests: [{ ...first!, tags: "a" as never }, ...rest] }],
    ["a field that is not Gradescope's", { ...good, total: 10 } as never],
    ["what a submission prints, for all to see", { ...good, stdout_visibility: "visible" }],
  ])("see %s", (_, results) => expect(faultsForGradescope(results, assignmentPoints)).not.toEqual([]));
});

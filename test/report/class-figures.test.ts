// The figures of a class count what they say they count.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../grader/model/gradebook.ts";
import type { JudgedCheck, Verdict } from "../../grader/model/verdict.ts";
import { spreadOf, tallyChecks } from "../../grader/report/class-figures.ts";
import { entries, gradebook, items } from "./example-class.ts";

const graded = (milliPoints: number): Entry => ({
  id: "s",
  name: "",
  kind: "graded",
  seedId: "",
  judged: [],
  diagnoses: [],
  items: [],
  milliPoints,
});
const spread = (...milliPoints: readonly number[]) =>
  spreadOf({ ...gradebook, entries: milliPoints.map(graded) });

describe("spreadOf", () => {
  test("counts graded entries alone", () => {
    expect(spreadOf(gradebook).count).toBe(5);
    expect(spreadOf({ ...gradebook, entries: entries.slice(5) })).toMatchObject({
      count: 0,
      median: 0,
      mean: 0,
    });
  });

  test("takes the middle of an even number as the mean of two", () => {
    expect(spread(1000, 9000, 2000).median).toBe(2000);
    expect(spread(1000, 9000, 2000, 3000).median).toBe(2500);
    expect(spread(1000, 9000).mean).toBe(5000);
  });

  test("puts a boundary into the bin that begins with it, and full marks into their own", () => {
    const counts = spread(0, 999, 1000, 9999, 10_000).bins.map(({ count }) => count);
    expect(counts).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  test("puts every entry into exactly one bin, whatever the most points are", () => {
    const marks = fc
      .integer({ min: 1, max: 50_000 })
      .chain((most) => fc.tuple(fc.constant(most), fc.array(fc.integer({ min: 0, max: most }))));
    fc.assert(
      fc.property(marks, ([maxMilliPoints, all]) => {
        const { bins } = spreadOf({ ...gradebook, maxMilliPoints, entries: all.map(graded) });
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        expect(bins.at(-1)?.count).toBe(all.filter((one) => one === maxMilliPoints).length);
      }),
    );
  });
});

describe("tallyChecks", () => {
  const failed: Verdict = { kind: "failed", findings: [] };
  const passed: Verdict = { kind: "passed" };
  const tally = (...submissions: readonly (readonly [Verdict, Verdict?])[]) =>
    tallyChecks(
      submissions.map(([visible, hidden]): Entry => {
        const judged: readonly JudgedCheck[] = [
          { check: "kFold.refuses", seen: "visible", verdict: visible },
          ...(hidden ? [{ check: "kFold.refuses", seen: "hidden", verdict: hidden } as const] : []),
        ];
        return { ...graded(0), judged } as Entry;
      }),
      items,
    ).at(-1);

  test("has every check of the rubric once, in its order", () => {
    expect(tallyChecks(entries, items).map(({ check }) => check)).toEqual(
      items.flatMap(({ checks }) => checks),
    );
  });

  test("counts a submission by the worse of its two verdicts", () => {
    expect(tally([passed, passed], [passed, failed], [failed, passed], [passed])?.counts).toMatchObject({
      passed: 2,
      failed: 2,
    });
    expect(
      tally([{ kind: "skipped", requires: "x" }, failed], [{ kind: "not-implemented" }, passed])?.counts,
    ).toMatchObject({ failed: 1, "not-implemented": 1, skipped: 0 });
  });

  test("counts apart who passes the visible cases only", () => {
    expect(tally([passed, failed], [failed, failed], [passed, passed])?.hiddenOnly).toBe(1);
  });

  test("counts no submission that was never judged on the check", () => {
    expect(tallyChecks([graded(0)], items).at(-1)?.total).toBe(0);
  });
});

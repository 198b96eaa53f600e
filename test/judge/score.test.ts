// Points add up in thousandths, each item rounded once.
import { describe, expect, test } from "vitest";
import { score } from "../../grader/judge/score.ts";
import type { RubricItem } from "../../grader/model/assignment.ts";
import type { JudgedCheck, Verdict } from "../../grader/model/verdict.ts";

const title = { ja: "項目", en: "item" };
const items: readonly RubricItem[] = [
  { id: "one", title, points: 1, checks: ["a", "b"] },
  { id: "two", title, points: 2.5, checks: ["c"] },
];
const passed: Verdict = { kind: "passed" };
const failed: Verdict = { kind: "failed", findings: [] };
const judged = (...verdicts: readonly [string, Verdict][]): readonly JudgedCheck[] =>
  verdicts.map(([check, verdict]) => ({ check, seen: "visible", verdict }));

describe("score", () => {
  test("gives full points when every check passes", () => {
    expect(score(items, judged(["a", passed], ["b", passed], ["c", passed]))?.milliPoints).toBe(3500);
  });

  test("gives an item's points by the share of its checks, rounded once to a thousandth", () => {
    const three = [
      ...judged(["a", passed], ["b", failed]),
      { check: "b", seen: "hidden", verdict: failed } as const,
    ];
    expect(score(items, three)?.items[0]?.milliPoints).toBe(333);
  });

  test.each<Verdict>([
    failed,
    { kind: "skipped", requires: "a" },
    { kind: "not-implemented" },
    { kind: "errored", outcome: { kind: "missing" }, call: { name: "f", args: [] } },
  ])("gives nothing for $kind", (verdict) => {
    expect(score(items, judged(["a", verdict], ["b", verdict], ["c", verdict]))?.milliPoints).toBe(0);
  });

  test("gives no number at all when anything is ungraded", () => {
    expect(score(items, judged(["a", passed], ["b", { kind: "ungraded", fault: "ours" }]))).toBeUndefined();
  });

  test("sums its items exactly", () => {
    const thirds = Array.from({ length: 30 }, (_, n) => ({
      id: `i${n}`,
      title,
      points: 0.1,
      checks: [`k${n}`],
    }));
    const all = thirds.map(
      ({ checks: [check = ""] }) => ({ check, seen: "visible", verdict: passed }) as const,
    );
    expect(score(thirds, all)?.milliPoints).toBe(3000);
  });
});

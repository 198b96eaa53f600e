// Difficulty and discrimination against numbers worked out by hand.
import { describe, expect, test } from "vitest";
import type { RubricItem } from "../../grader/model/assignment.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import { correlation, itemStatistics } from "../../grader/report/item-statistics.ts";

const item = (id: string, points: number): RubricItem => ({
  id,
  title: { ja: id, en: id },
  points,
  checks: [],
});

/** A graded entry with these points on the items a, b and c. */
const graded = (...points: readonly number[]): Entry => ({
  id: "s",
  name: "",
  kind: "graded",
  seedId: "",
  judged: [],
  diagnoses: [],
  items: points.map((one, place) => ({
    item: "abc"[place] ?? "",
    milliPoints: one * 1000,
    maxMilliPoints: 2000,
  })),
  milliPoints: points.reduce((sum, one) => sum + one * 1000, 0),
});
const items = [item("a", 2), item("b", 2), item("c", 2)];
const repeated = (times: number, ...entries: readonly Entry[]): readonly Entry[] =>
  Array.from({ length: times }, () => entries).flat();

describe("correlation", () => {
  test("is 1 on a rising line, −1 on a falling one, whatever the units", () => {
    expect(correlation([1, 2, 4], [10, 20, 40])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 4], [5, 3, -1])).toBeCloseTo(-1, 12);
  });

  test("agrees with a calculation by hand", () => {
    // Means 2.5 and 3; deviations −1.5 −0.5 0.5 1.5 and −1 1 −2 2; 1.5 − 0.5 − 1 + 3 = 3, over √(5 · 10): 0.4243.
    expect(correlation([1, 2, 3, 4], [2, 4, 1, 5])).toBeCloseTo(3 / Math.sqrt(50), 12);
  });

  test("is undefined where nothing varies, and not NaN", () => {
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(correlation([], [])).toBeUndefined();
  });
});

describe("itemStatistics", () => {
  // Ten times (2,2,0), (2,0,0), (0,0,2): item a with the rest (2, 0, 2) has deviations 2/3 2/3 −4/3 and 2/3 −4/3 2/3.
  const class30 = repeated(10, graded(2, 2, 0), graded(2, 0, 0), graded(0, 0, 2));

  test("gives the mean share of the points", () => {
    const shares = itemStatistics(class30, items).map(({ meanShare }) => meanShare);
    expect(shares[0]).toBeCloseTo(2 / 3, 12);
    expect(shares[1]).toBeCloseTo(1 / 3, 12);
    expect(shares[2]).toBeCloseTo(1 / 3, 12);
  });

  test("correlates an item with the others alone", () => {
    const [a, b, c] = itemStatistics(class30, items).map(({ discrimination }) => discrimination);
    // a: (4/9 − 8/9 − 8/9) / (24/9) = −1/2. With itself in the sum it would be +1/2.
    expect(a).toBeCloseTo(-0.5, 12);
    // b: own 2 0 0, rest 2 2 2: the rest does not vary.
    expect(b).toBeUndefined();
    // c: own 0 0 2, rest 4 2 0; deviations −2/3 −2/3 4/3 and 2 0 −2: (−4/3 − 8/3) / √(24/9 · 8) = −√3/2.
    expect(c).toBeCloseTo(-Math.sqrt(3) / 2, 12);
  });

  test("hides discrimination below 30 graded submissions", () => {
    const [at29] = itemStatistics(class30.slice(1), items);
    const [at30] = itemStatistics(class30, items);
    expect([at29?.discrimination, typeof at30?.discrimination]).toEqual([undefined, "number"]);
    expect(at29?.meanShare).toBeGreaterThan(0);
  });

  test("hides it where nearly all or nobody gets the points", () => {
    const others = repeated(39, graded(2, 2, 0), graded(2, 0, 0));
    const all = itemStatistics([...others, graded(0, 2, 2), graded(2, 2, 2)], items);
    expect(all[0]?.meanShare).toBeGreaterThan(0.95);
    expect(all[0]?.discrimination).toBeUndefined();
    expect(all[2]?.meanShare).toBeLessThan(0.05);
    expect(all[2]?.discrimination).toBeUndefined();
    expect(all[1]?.discrimination).toBeDefined();
  });

  test("counts graded entries alone, and survives a class without one", () => {
    const missing: Entry = { id: "t", name: "", kind: "no-submission", reason: "no-files" };
    expect(itemStatistics([...class30, missing], items)).toEqual(itemStatistics(class30, items));
    expect(itemStatistics([missing], items)[0]).toMatchObject({ meanShare: 0, discrimination: undefined });
  });
});

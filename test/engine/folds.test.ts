// k-fold cross-validation: scikit-learn's folds, and the laws of a partition.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partition } from "../../grader/kit.ts";
import { kFold, stratifiedKFold, type Pattern } from "../../reference/engine/folds.ts";
import { readGolden } from "./golden-files.ts";
import { ascending, indices, spread } from "./indices.ts";
import { fixed } from "./random-networks.ts";

const golden = readGolden("splits.json") as {
  kfold: readonly {
    n: number;
    k: number;
    foldStarts: readonly number[];
    foldSizes: readonly number[];
    readonly testIndices?: readonly (readonly number[])[];
  }[];
  kfoldErrors: readonly { n: number; k: number }[];
  stratifiedKFold: readonly {
    labels: readonly number[];
    k: number;
    perFoldClassCounts: readonly (readonly number[])[];
  }[];
};

/** Each datum is validated once, trains in all other patterns, and the folds are equally large but for 1. */
function expectPatterns(patterns: readonly Pattern<number>[], n: number) {
  const whole = indices(n);
  expect(
    partition(
      patterns.map(({ validation }) => validation),
      whole,
    ),
  ).toEqual([]);
  for (const { training, validation } of patterns)
    expect(partition([training, validation], whole)).toEqual([]);
  expect(spread(patterns.map(({ validation }) => validation.length))).toBeLessThanOrEqual(1);
}

describe("kFold", () => {
  test("gives scikit-learn's folds for every n and k recorded", () => {
    expect(golden.kfold.length).toBeGreaterThan(100);
    for (const { n, k, foldStarts, foldSizes, testIndices } of golden.kfold) {
      const folds = foldStarts.map((start, fold) => indices(n).slice(start, start + foldSizes[fold]!));
      expect(kFold(indices(n), k).map(({ validation }) => validation)).toEqual(folds);
      if (testIndices) expect(folds).toEqual(testIndices);
    }
  });

  test.each(golden.kfoldErrors)("refuses $k folds of $n data, as scikit-learn does", ({ n, k }) => {
    expect(() => kFold(indices(n), k)).toThrow(RangeError);
  });

  test("refuses 2.5 folds, but not one datum a fold", () => {
    expect(() => kFold(indices(5), 2.5)).toThrow(RangeError);
    expect(kFold(indices(5), 5)).toHaveLength(5);
  });

  test("keeps the given order", () => {
    expect(kFold([40, 10, 30], 2)).toEqual([
      { training: [30], validation: [40, 10] },
      { training: [40, 10], validation: [30] },
    ]);
  });

  test("validates each datum exactly once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), (n, choice) => {
        const k = 2 + (choice % (n - 1));
        const patterns = kFold(indices(n), k);
        expect(patterns).toHaveLength(k);
        expectPatterns(patterns, n);
      }),
      fixed,
    );
  });
});

/** How many of each class every fold validates, classes ascending. */
const countsPerFold = (labels: readonly number[], patterns: readonly Pattern<number>[]) => {
  const classes = ascending([...new Set(labels)]);
  return patterns.map(({ validation }) =>
    classes.map((label) => validation.filter((index) => labels[index] === label).length),
  );
};

describe("stratifiedKFold", () => {
  test.each(golden.stratifiedKFold)(
    "gives every fold scikit-learn's counts for $labels, $k folds",
    (given) => {
      const patterns = stratifiedKFold(given.labels, given.k);
      expect(countsPerFold(given.labels, patterns)).toEqual(given.perFoldClassCounts);
      expectPatterns(patterns, given.labels.length);
    },
  );

  test("spreads every class and the sizes evenly over the folds", () => {
    const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(labels, fc.integer({ min: 2, max: 6 }), (given, k) => {
        const counts = [0, 1, 2, 3].map((label) => given.filter((other) => other === label).length);
        fc.pre(Math.max(...counts) >= k);
        const patterns = stratifiedKFold(given, k);
        expectPatterns(patterns, given.length);
        const perFold = countsPerFold(given, patterns);
        perFold[0]!.forEach((_, column) =>
          expect(spread(perFold.map((row) => row[column]!))).toBeLessThanOrEqual(1),
        );
      }),
      fixed,
    );
  });

  test("differs from plain folds where the labels are sorted", () => {
    const labels = [0, 0, 0, 1, 1, 1];
    expect(countsPerFold(labels, stratifiedKFold(labels, 3))).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(countsPerFold(labels, kFold(indices(6), 3))).not.toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  test("takes names as labels", () => {
    expect(stratifiedKFold(["cat", "dog", "dog", "cat"], 2).map(({ validation }) => validation)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("refuses k below 2 and k above the count of every class", () => {
    for (const k of [0, 1, 1.5, 4]) expect(() => stratifiedKFold([0, 0, 0, 1], k)).toThrow(RangeError);
    expect(() => stratifiedKFold([], 2)).toThrow(RangeError);
  });

  test("does not refuse k above the count of a smaller class", () => {
    expect(stratifiedKFold([0, 0, 0, 1], 3)).toHaveLength(3);
  });
});

// Training, validation and test data: sizes, order and what is refused.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partition } from "../../grader/kit.ts";
import { splitData } from "../../reference/engine/split.ts";
import { readGolden } from "./golden-files.ts";
import { indices } from "./indices.ts";
import { fixed } from "./random-networks.ts";

const ratios = (training: number, validation: number, test: number) => ({ training, validation, test });

test("7 : 2 : 1 of ten data, in the given order", () => {
  expect(splitData([9, 8, 7, 6, 5, 4, 3, 2, 1, 0], ratios(0.7, 0.2, 0.1))).toEqual({
    training: [9, 8, 7, 6, 5, 4, 3],
    validation: [2, 1],
    test: [0],
  });
});

test("validation and test are rounded down, training takes the rest", () => {
  const { training, validation, test } = splitData(indices(19), ratios(0.6, 0.2, 0.2));
  expect([training.length, validation.length, test.length]).toEqual([13, 3, 3]);
});

test("a share that is whole but for rounding is whole", () => {
  expect(1 - 0.9).toBeLessThan(0.1);
  expect(splitData(indices(10), ratios(0.9, 1 - 0.9, 0)).validation).toHaveLength(1);
});

test("the parts add up to the whole for any ratios in steps of a hundredth", () => {
  const hundredths = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(hundredths, fc.integer({ min: 100, max: 300 }), ([a, b], n) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const shares = ratios(low / 100, (high - low) / 100, (100 - high) / 100);
      const { training, validation, test } = splitData(indices(n), shares);
      expect(partition([training, validation, test], indices(n))).toEqual([]);
      expect(validation.length).toBe(Math.floor((n * (high - low)) / 100));
      expect(test.length).toBe(Math.floor((n * (100 - high)) / 100));
    }),
    fixed,
  );
});

test("a part is empty when its ratio is 0", () => {
  expect(splitData([5, 6], ratios(1, 0, 0))).toEqual({ training: [5, 6], validation: [], test: [] });
});

test("a part with a ratio above 0 is never empty: too few data are refused", () => {
  expect(() => splitData(indices(4), ratios(0.6, 0.2, 0.2))).toThrow(RangeError);
  expect(() => splitData([], ratios(1, 0, 0))).toThrow(RangeError);
});

test.each([
  [0.8, 0.2, 0.2],
  [0.6, 0.2, 0.1],
  [0.6, 0.5, -0.1],
  [NaN, 0.5, 0.5],
  [0.7, 0.2, 0.1 + 2e-9],
])("ratios of %d, %d, %d are refused", (...shares) => {
  expect(() => splitData(indices(100), ratios(...shares))).toThrow(RangeError);
});

test.each([
  [0.7, 0.2, 0.1],
  [0.6, 0.3, 0.1],
  [1 / 3, 1 / 3, 1 / 3],
])("ratios of %d, %d, %d are not", (...shares) => {
  expect(() => splitData(indices(100), ratios(...shares))).not.toThrow();
});

describe("beside scikit-learn's train_test_split, unshuffled", () => {
  interface Golden {
    readonly n: number;
    readonly testSize: number;
    readonly error?: string;
    readonly testFirstLast: readonly [number, number];
  }
  const { trainTestSplit } = readGolden("splits.json") as { trainTestSplit: readonly Golden[] };
  // Below one datum our part would be empty, and is refused.
  const comparable = trainTestSplit.filter(({ n, testSize, error }) => !error && n * testSize >= 1);
  const isWhole = ({ n, testSize }: Golden) => Math.abs(n * testSize - Math.round(n * testSize)) < 1e-9;
  const testPart = ({ n, testSize }: Golden) => splitData(indices(n), ratios(1 - testSize, 0, testSize)).test;
  const between = ({ n }: Golden, first: number, last: number) => indices(n).slice(first, last + 1);

  test("a share that is whole gives the same test part, the last data", () => {
    const golden = comparable.filter(isWhole);
    expect(golden.length).toBeGreaterThan(20);
    for (const one of golden) expect(testPart(one)).toEqual(between(one, ...one.testFirstLast));
  });

  test("any other share gives one datum less, because scikit-learn rounds up", () => {
    const golden = comparable.filter((one) => !isWhole(one));
    expect(golden.length).toBeGreaterThan(20);
    for (const one of golden) {
      const [first, last] = one.testFirstLast;
      expect(testPart(one)).toEqual(between(one, first + 1, last));
    }
  });
});

// Standardization: scaled by the training data, and by nothing else.
import fc from "fast-check";
import { expect, test } from "vitest";
import { standardize } from "../../reference/engine/standardize.ts";
import { fixed, matrix } from "./random-networks.ts";

const column = (rows: readonly (readonly number[])[], index: number) => rows.map((row) => row[index]!);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("mean and population standard deviation come from the training data", () => {
  // Column 0: mean 3, deviation 2 when divided by n = 2.
  const { training, others } = standardize(
    [
      [1, 10],
      [5, 30],
    ],
    [[3, 50]],
  );
  expect(training).toEqual([
    [-1, -1],
    [1, 1],
  ]);
  expect(others).toEqual([[0, 3]]);
});

test("a column that is constant in the training data becomes 0 everywhere, even where its mean is rounded", () => {
  const constant = 0.1;
  expect(mean([constant, constant, constant])).not.toBe(constant);
  expect(standardize([[constant], [constant], [constant]], [[constant], [7]])).toEqual({
    training: [[0], [0], [0]],
    others: [[0], [0]],
  });
});

test("a column that is nearly constant is still scaled", () => {
  expect(standardize([[1], [1 + 1e-12]], []).training[1]![0]).toBeCloseTo(1, 3);
});

test("each training column gets mean 0 and deviation 1, whatever the other data are", () => {
  fc.assert(
    fc.property(matrix(5, 3, 10), matrix(2, 3, 10), (rows, others) => {
      const { training } = standardize(rows, others);
      expect(training).toEqual(standardize(rows, []).training);
      for (const index of [0, 1, 2]) {
        const constant = new Set(column(rows, index)).size === 1;
        expect(mean(column(training, index))).toBeCloseTo(0, 10);
        expect(mean(column(training, index).map((value) => value ** 2))).toBeCloseTo(constant ? 0 : 1, 10);
      }
    }),
    fixed,
  );
});

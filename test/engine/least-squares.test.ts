// The least-squares solver: exact solutions, best approximations, refusals; the one handed out to students is the same.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastSquares } from "../../reference/engine/least-squares.ts";
import { fixed, matrix, vector } from "./random-networks.ts";

const times = (rows: readonly (readonly number[])[], c: readonly number[]) =>
  rows.map((row) => row.reduce((sum, value, k) => sum + value * c[k]!, 0));
const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0);

/** Columns far from depending on each other: the identity stands below whatever was drawn. */
const table = matrix(4, 3, 2).map((rows) => [...rows, [1, 0, 0], [0, 1, 0], [0, 0, 1]]);

describe("leastSquares", () => {
  test("solves a square system", () => {
    const [a, b] = leastSquares(
      [
        [2, 1],
        [1, 3],
      ],
      [4, 7],
    );
    expect(a).toBeCloseTo(1, 14);
    expect(b).toBeCloseTo(2, 14);
  });

  test("gives the mean of targets that a constant has to serve", () => {
    expect(leastSquares([[1], [1], [1], [1]], [1, 2, 4, 9])[0]).toBeCloseTo(4, 14);
  });

  test("finds coefficients again from what they lead to", () => {
    fc.assert(
      fc.property(table, vector(3, 5), (rows, c) => {
        leastSquares(rows, times(rows, c)).forEach((value, k) => expect(value).toBeCloseTo(c[k]!, 11));
      }),
      fixed,
    );
  });

  test("cannot be bettered by a step along any coefficient", () => {
    fc.assert(
      fc.property(table, vector(7, 5), (rows, targets) => {
        const error = (c: readonly number[]) =>
          squares(times(rows, c).map((value, i) => targets[i]! - value));
        const best = leastSquares(rows, targets);
        for (const k of best.keys())
          for (const step of [0.01, -0.01])
            expect(error(best.with(k, best[k]! + step))).toBeGreaterThan(error(best));
      }),
      fixed,
    );
  });

  test("takes typed arrays, and leaves what it is given as it is", () => {
    const rows = [Float64Array.of(1, 2), Float64Array.of(3, 4), Float64Array.of(5, 7)];
    const targets = Float64Array.of(1, 2, 3);
    expect(leastSquares(rows, targets)).toEqual(
      leastSquares(
        rows.map((row) => [...row]),
        [1, 2, 3],
      ),
    );
    expect(rows.map((row) => [...row])).toEqual([
      [1, 2],
      [3, 4],
      [5, 7],
    ]);
    expect([...targets]).toEqual([1, 2, 3]);
  });

  test("refuses fewer rows than columns, but not as many", () => {
    expect(() => leastSquares([[1, 2]], [1])).toThrow(RangeError);
    expect(leastSquares([[2]], [1])).toEqual([0.5]);
  });

  test("refuses rows and targets of different number", () => {
    expect(() => leastSquares([[1], [2]], [1])).toThrow(RangeError);
    expect(() => leastSquares([[1], [2]], [1, 2, 3])).toThrow(RangeError);
  });

  test("is handed out to students word for word", () => {
    const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
    expect(textOf("assignments/05-overfitting/least-squares.ts")).toBe(
      textOf("reference/engine/least-squares.ts"),
    );
  });
});

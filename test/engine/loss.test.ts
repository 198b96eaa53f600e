// The loss functions: worked numbers, edges and laws.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../grader/kit.ts";
import {
  crossEntropy,
  meanSquaredError,
  softmax,
  softmaxCrossEntropy,
  squaredError,
} from "../../reference/engine/loss.ts";
import { numericGradient } from "../../reference/engine/numeric-gradient.ts";
import { fixed, number, vector } from "./random-networks.ts";

test("the squared error is half the sum of squares", () => {
  expect(squaredError([1, 0], [0.5, 2])).toBe(2.125);
});

test("the mean squared error divides by the count", () => {
  expect(meanSquaredError([1, 2, 3, 4], [1, 2, 3, 6])).toBe(1);
});

test("the squared error is n/2 times the mean squared error", () => {
  const [target, out] = [
    [1, -2, 0.5],
    [0.25, 1, 1],
  ];
  expect(squaredError(target, out)).toBeCloseTo((3 / 2) * meanSquaredError(target, out), 15);
});

describe("the squared error", () => {
  const pair = fc
    .integer({ min: 1, max: 6 })
    .chain((length) => fc.record({ target: vector(length, 5), out: vector(length, 5) }));

  test("is 0 for outputs that are all right, and only for those", () => {
    fc.assert(
      fc.property(pair, ({ target, out }) => {
        expect(squaredError(target, target)).toBe(0);
        expect(squaredError(target, out) > 0).toBe(target.some((t, j) => t !== out[j]));
      }),
      fixed,
    );
  });

  test("has the slope out − t, which is what the ½ is for", () => {
    fc.assert(
      fc.property(pair, ({ target, out }) => {
        numericGradient((o) => squaredError(target, o), out).forEach((slope, j) =>
          expect(slope).toBeCloseTo(out[j]! - target[j]!, 6),
        );
      }),
      fixed,
    );
  });

  test("counts errors of both signs, so they do not cancel", () => {
    expect(squaredError([1, -1], [0, 0])).toBe(1);
  });
});

describe("the mean squared error", () => {
  test("stays the same when every datum is given twice, and the squared error does not", () => {
    const [actual, predicted] = [
      [3, 1, 2, 6],
      [2, 1, 4, 4],
    ];
    const twice = (values: readonly number[]) => [...values, ...values];
    expect(meanSquaredError(twice(actual), twice(predicted))).toBe(meanSquaredError(actual, predicted));
    expect(squaredError(twice(actual), twice(predicted))).not.toBe(squaredError(actual, predicted));
  });
});

describe("softmax", () => {
  const net = fc.integer({ min: 1, max: 6 }).chain((length) => vector(length, 5));

  test("gives positive numbers that sum to 1", () => {
    fc.assert(
      fc.property(net, (values) => {
        const q = softmax(values);
        expect(Math.min(...q)).toBeGreaterThan(0);
        expect(q.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
      }),
      fixed,
    );
  });

  test("does not change when all net inputs are shifted alike", () => {
    fc.assert(
      fc.property(net, number(900), (values, shift) => {
        const shifted = values.map((value) => value + shift);
        expect(compare(softmax(shifted), softmax(values))).toEqual([]);
      }),
      fixed,
    );
  });

  test("does change when one net input is shifted", () => {
    expect(softmax([1, 2, 3])).not.toEqual(softmax([1, 2, 4]));
  });

  test("is exact for net inputs of ±1000, where exp overflows", () => {
    expect(softmax([1000, -1000, 1000])).toEqual([0.5, 0, 0.5]);
    expect(Math.exp(1000)).toBe(Infinity);
  });
});

describe("cross-entropy", () => {
  test("of p with itself is its entropy, not 0", () => {
    expect(crossEntropy([0.7, 0.2, 0.1], [0.7, 0.2, 0.1])).toBeCloseTo(0.802, 3);
  });

  test("of a certain and right estimate is 0", () => expect(crossEntropy([0, 1], [0, 1])).toBe(0));

  test("counts a term with p = 0 as 0 even where q is 0", () => {
    expect(crossEntropy([0, 1], [0, 0.5])).toBe(Math.log(2));
  });

  test("is infinite where p > 0 was estimated as impossible", () => {
    expect(crossEntropy([0.1, 0.9], [0, 1])).toBe(Infinity);
  });

  test("is smallest when the estimate is the truth", () => {
    const distribution = vector(4, 3).map(softmax);
    fc.assert(
      fc.property(distribution, distribution, (p, q) => {
        // Equal but for rounding where q is p.
        expect(crossEntropy(p, q)).toBeGreaterThan(crossEntropy(p, p) - 1e-12);
      }),
      fixed,
    );
  });

  test("of independent pairs is the sum of both, which only logarithms bring about", () => {
    const pairs = (a: readonly number[], b: readonly number[]) => a.flatMap((x) => b.map((y) => x * y));
    const [p, q, r, s] = [
      [0.7, 0.3],
      [0.4, 0.6],
      [0.2, 0.5, 0.3],
      [0.1, 0.1, 0.8],
    ];
    expect(crossEntropy(pairs(p, r), pairs(q, s))).toBeCloseTo(crossEntropy(p, q) + crossEntropy(r, s), 14);
  });

  test("is not symmetric", () => {
    const [p, q] = [
      [0.7, 0.2, 0.1],
      [0.2, 0.5, 0.3],
    ];
    expect(crossEntropy(p, q)).not.toBeCloseTo(crossEntropy(q, p), 2);
  });
});

describe("softmax cross-entropy", () => {
  test("is the cross-entropy of the softmax", () => {
    const [p, net] = [
      [0.5, 0.25, 0.25],
      [1, -1, 0.5],
    ];
    expect(softmaxCrossEntropy(p, net)).toBeCloseTo(crossEntropy(p, softmax(net)), 14);
  });

  test("is the cross-entropy of the softmax for any net inputs that are not far apart", () => {
    const sample = fc
      .integer({ min: 1, max: 6 })
      .chain((length) => fc.record({ p: vector(length, 3).map(softmax), net: vector(length, 5) }));
    fc.assert(
      fc.property(sample, number(900), ({ p, net }, shift) => {
        const shifted = net.map((value) => value + shift);
        expect(softmaxCrossEntropy(p, shifted)).toBeCloseTo(crossEntropy(p, softmax(net)), 10);
      }),
      fixed,
    );
  });

  test("has the slope q − p, also where it is far above 745", () => {
    const [p, net] = [
      [0.25, 0.75, 0],
      [-1000, 1000, 998],
    ];
    const q = softmax(net);
    numericGradient((values) => softmaxCrossEntropy(p, values), net).forEach((slope, j) =>
      expect(slope).toBeCloseTo(q[j]! - p[j]!, 6),
    );
  });

  test("is finite where the softmax rounds to 0 and its logarithm is not", () => {
    expect(softmaxCrossEntropy([0, 1], [1000, -1000])).toBe(2000);
    expect(crossEntropy([0, 1], softmax([1000, -1000]))).toBe(Infinity);
  });
});

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

  test("is finite where the softmax rounds to 0 and its logarithm is not", () => {
    expect(softmaxCrossEntropy([0, 1], [1000, -1000])).toBe(2000);
    expect(crossEntropy([0, 1], softmax([1000, -1000]))).toBe(Infinity);
  });
});

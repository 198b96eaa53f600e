// The learning curve: the lecture's picture of overfitting, from data made outside the project.
import { describe, expect, test } from "vitest";
import { learningCurve } from "../../reference/engine/learning-curve.ts";
import { rootMeanSquaredError } from "../../reference/engine/root-mean-squared-error.ts";
import { goldenPolynomials } from "./golden-files.ts";

const set = goldenPolynomials().find(({ id }) => id === "n60-equispaced")!;
const [lo, hi] = set.domain;
const training = { xs: set.xTrain, ys: set.yTrain };
const validation = { xs: set.xVal, ys: set.yVal };
const degrees = [1, 3, 5, 10, 20, 50];

describe("the lecture's picture", () => {
  const curve = learningCurve(training, validation, degrees, 0, { lo, hi });

  test("is that of the slide: degrees 1, 3, 5, 10, 20 and 50", () => {
    expect(set.fits.map(({ degree }) => degree)).toEqual(degrees);
  });

  test("the training error never rises with the degree", () => {
    expect(curve.training).toEqual(curve.training.toSorted((a, b) => b - a));
  });

  test("the validation error is smallest in the middle, at degree 5", () => {
    expect(degrees[curve.validation.indexOf(Math.min(...curve.validation))]).toBe(5);
  });

  test("degree 50 explodes on the validation data, and on them only", () => {
    expect(curve.validation[5]).toBeGreaterThan(1e6);
    expect(curve.training[5]).toBeLessThan(0.05);
  });

  test("validation errors are those of exact arithmetic; at degree 50 to five digits", () => {
    for (const [m, { degree, exactValRMSE }] of set.fits.entries())
      expect(Math.abs(curve.validation[m]! / exactValRMSE - 1)).toBeLessThan(degree <= 20 ? 1e-9 : 1e-5);
  });

  test("a penalty tames degree 50", () => {
    const [error] = learningCurve(training, validation, [50], 0.1, { lo, hi }).validation;
    expect(error).toBeLessThan(0.3);
  });
});

describe("learningCurve", () => {
  test("does not let the validation data into the fit", () => {
    const elsewhere = { xs: validation.xs, ys: validation.ys.map((y) => y + 1) };
    const [curve, other] = [validation, elsewhere].map((data) =>
      learningCurve(training, data, [3, 5], 0, { lo, hi }),
    );
    expect(other!.training).toEqual(curve!.training);
    expect(other!.validation).not.toEqual(curve!.validation);
  });

  test("measures both errors alike: training data validate as they train", () => {
    const curve = learningCurve(training, training, [1, 5], 0.3, { lo, hi });
    expect(curve.validation).toEqual(curve.training);
  });
});

describe("rootMeanSquaredError", () => {
  test("is the root of the mean square: errors of 3 and 4 give √12.5", () => {
    expect(rootMeanSquaredError([1, 2], [4, 6])).toBeCloseTo(Math.sqrt(12.5), 14);
  });

  test("of equal errors is their size, not their square", () => {
    expect(rootMeanSquaredError([1, 2, 3], [1.5, 2.5, 3.5])).toBe(0.5);
  });
});

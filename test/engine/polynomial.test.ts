// Polynomials against 80-digit arithmetic, and against what must hold of every least-squares fit.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { polynomialBasis, type Interval } from "../../reference/engine/chebyshev.ts";
import { leastSquares } from "../../reference/engine/least-squares.ts";
import type { Vector } from "../../reference/engine/network.ts";
import { evaluatePolynomial, fitPolynomial } from "../../reference/engine/polynomial.ts";
import { rootMeanSquaredError } from "../../reference/engine/root-mean-squared-error.ts";
import { goldenPolynomials, type GoldenPolynomials } from "./golden-files.ts";
import { fixed, vector } from "./random-networks.ts";

/** Both sides agree to rounding as long as the data determine the polynomial well. */
const tolerance = 1e-9;

/** At degree 50 they hardly do: rounding is enlarged a hundred million times. */
const tolerance50 = 1e-5;

const intervalOf = ({ domain: [lo, hi] }: GoldenPolynomials): Interval => ({ lo, hi });

const fits = goldenPolynomials().flatMap((set) =>
  set.fits
    .filter(({ underdetermined }) => !underdetermined)
    .map((fit) => ({ name: `${set.id}, degree ${fit.degree}`, set, fit, interval: intervalOf(set) })),
);

/** 30 random data leave gaps in which a polynomial of degree 20 is hardly determined either. */
const wellDetermined = fits.filter(({ set, fit }) => fit.degree < (set.id === "n30" ? 20 : 50));

/** The largest difference, as a share of the largest expected size. */
function difference(yours: Vector, expected: Vector): number {
  expect(yours).toHaveLength(expected.length);
  const size = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((value, i) => Math.abs(value - yours[i]!))) / size;
}

describe("a fit, against exact arithmetic", () => {
  test("there are fits of every degree to compare with", () => {
    expect(fits).toHaveLength(17);
    expect(wellDetermined).toHaveLength(14);
  });

  test.each(fits)("has the right training error: $name", ({ set, fit, interval }) => {
    const coefficients = fitPolynomial(set.xTrain, set.yTrain, fit.degree, 0, interval);
    const fitted = set.xTrain.map((x) => evaluatePolynomial(coefficients, x, interval));
    const error = rootMeanSquaredError(set.yTrain, fitted);
    const allowed = fit.degree <= 20 ? tolerance : tolerance50;
    expect(Math.abs(error / fit.exactTrainRMSE - 1)).toBeLessThan(allowed);
  });

  test.each(wellDetermined)("has the right coefficients and values: $name", ({ set, fit, interval }) => {
    const coefficients = fitPolynomial(set.xTrain, set.yTrain, fit.degree, 0, interval);
    const at = (xs: Vector) => xs.map((x) => evaluatePolynomial(coefficients, x, interval));
    expect(difference(coefficients, fit.exactChebCoef)).toBeLessThan(tolerance);
    expect(difference(at(set.xTrain), fit.exactFitAtTrain)).toBeLessThan(tolerance);
    expect(difference(at(set.xVal), fit.exactFitAtVal)).toBeLessThan(tolerance);
    expect(difference(at(set.grid), fit.exactFitAtGrid)).toBeLessThan(tolerance);
  });

  test("goes through all data when it has more coefficients than there are and hardly a penalty", () => {
    const set = goldenPolynomials().find(({ id }) => id === "n30")!;
    const coefficients = fitPolynomial(set.xTrain, set.yTrain, 50, 1e-18, intervalOf(set));
    const fitted = set.xTrain.map((x) => evaluatePolynomial(coefficients, x, intervalOf(set)));
    expect(rootMeanSquaredError(set.yTrain, fitted)).toBeLessThan(1e-6);
  });

  test("would be far off with powers of x for its basis", () => {
    const { set, fit } = fits.find(({ name }) => name === "n60-equispaced, degree 50")!;
    const rows = set.xTrain.map((x) => Array.from({ length: 51 }, (_, k) => x ** k));
    const coefficients = leastSquares(rows, set.yTrain);
    const fitted = rows.map((row) => row.reduce((sum, value, k) => sum + value * coefficients[k]!, 0));
    expect(rootMeanSquaredError(set.yTrain, fitted)).toBeGreaterThan(5 * fit.exactTrainRMSE);
  });
});

const interval = { lo: -2, hi: 3 };
const xs = [-1.9, -1.2, -0.6, 0.1, 0.5, 1.1, 1.8, 2.2, 2.9];
const values = (coefficients: Vector) => xs.map((x) => evaluatePolynomial(coefficients, x, interval));
const squares = (numbers: Vector) => numbers.reduce((sum, value) => sum + value ** 2, 0);

describe("fitPolynomial", () => {
  test("reproduces a polynomial from its values, and has no use for more coefficients", () => {
    fc.assert(
      fc.property(vector(4, 3), (exact) => {
        const fitted = fitPolynomial(xs, values(exact), 6, 0, interval);
        [...exact, 0, 0, 0].forEach((value, k) => expect(fitted[k]).toBeCloseTo(value, 10));
      }),
      fixed,
    );
  });

  test("does not reproduce a polynomial of higher degree", () => {
    const exact = [1, 2, -1, 1];
    expect(squares(values(fitPolynomial(xs, values(exact), 2, 0, interval)))).not.toBeCloseTo(
      squares(values(exact)),
      3,
    );
  });

  test("never has a larger training error with a higher degree", () => {
    fc.assert(
      fc.property(vector(xs.length, 5), (ys) => {
        const errors = [0, 1, 2, 3, 4, 5, 6, 7].map((degree) =>
          rootMeanSquaredError(ys, values(fitPolynomial(xs, ys, degree, 0, interval))),
        );
        for (const [index, error] of errors.slice(1).entries())
          expect(error).toBeLessThanOrEqual(errors[index]! + 1e-12);
      }),
      fixed,
    );
  });

  test("comes as close to the plain fit as λ comes to 0", () => {
    fc.assert(
      fc.property(vector(xs.length, 5), (ys) => {
        const plain = fitPolynomial(xs, ys, 4, 0, interval);
        fitPolynomial(xs, ys, 4, 1e-13, interval).forEach((value, k) =>
          expect(value).toBeCloseTo(plain[k]!, 10),
        );
      }),
      fixed,
    );
  });

  test("makes the sum of squared errors plus λ times the sum of squared coefficients smallest", () => {
    fc.assert(
      fc.property(vector(xs.length, 5), fc.constantFrom(0, 0.1, 3), (ys, ridge) => {
        const cost = (c: Vector) => squares(values(c).map((value, i) => ys[i]! - value)) + ridge * squares(c);
        const best = fitPolynomial(xs, ys, 3, ridge, interval);
        for (const k of best.keys())
          for (const step of [0.01, -0.01])
            expect(cost(best.with(k, best[k]! + step))).toBeGreaterThan(cost(best));
      }),
      fixed,
    );
  });

  test("penalises the constant too: a single coefficient is Σ y / (n + λ)", () => {
    expect(fitPolynomial([0, 1, 2], [3, 5, 7], 0, 2, interval)[0]).toBeCloseTo(3, 12);
    expect(fitPolynomial([0, 1, 2], [3, 5, 7], 0, 0, interval)[0]).toBeCloseTo(5, 12);
  });

  test("refuses fewer data than coefficients, unless there is a penalty", () => {
    expect(() => fitPolynomial([0, 1], [3, 5], 2, 0, interval)).toThrow(RangeError);
    expect(fitPolynomial([0, 1], [3, 5], 2, 0.1, interval)).toHaveLength(3);
  });
});

describe("evaluatePolynomial", () => {
  test("sums up the basis", () => {
    fc.assert(
      fc.property(vector(6, 3), fc.constantFrom(...xs), (coefficients, x) => {
        const sum = polynomialBasis(x, 5, interval).reduce(
          (total, value, k) => total + value * coefficients[k]!,
          0,
        );
        expect(evaluatePolynomial(coefficients, x, interval)).toBeCloseTo(sum, 11);
      }),
      fixed,
    );
  });

  test("does not read the coefficients as those of powers", () => {
    expect(evaluatePolynomial([0, 0, 1], 0, { lo: -1, hi: 1 })).toBe(-1);
  });

  test("of one coefficient is that coefficient", () => {
    expect(evaluatePolynomial([4], 2.5, interval)).toBe(4);
  });
});

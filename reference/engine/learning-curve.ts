// How training and validation error change with the degree of a polynomial: the picture of overfitting.
import type { Interval } from "./chebyshev.ts";
import type { Vector } from "./network.ts";
import { evaluatePolynomial, fitPolynomial } from "./polynomial.ts";
import { rootMeanSquaredError } from "./root-mean-squared-error.ts";

/** Datum i was measured at xs[i] and gave ys[i]. */
export type Data = { readonly xs: Vector; readonly ys: Vector };

/** One error for each degree asked for. */
export type LearningCurve = { readonly training: Vector; readonly validation: Vector };

/**
 * For every degree: the error of the polynomial fitted to the training data, on the training data themselves and on
 * the validation data, which take no part in the fit. Slide 'Overfitting' (過学習): degrees 1, 3, 5, 10, 20, 50 on sin(x)
 * with noise. The training error never rises with the degree when λ = 0; the validation error falls and then rises.
 * @param ridge λ ≥ 0.
 * @throws RangeError when λ = 0 and there are fewer training data than coefficients.
 */
export function learningCurve(
  training: Data,
  validation: Data,
  degrees: readonly number[],
  ridge: number,
  interval: Interval,
): LearningCurve {
  const fits = degrees.map((degree) => fitPolynomial(training.xs, training.ys, degree, ridge, interval));
  return {
    training: fits.map((coefficients) => polynomialError(coefficients, training, interval)),
    validation: fits.map((coefficients) => polynomialError(coefficients, validation, interval)),
  };
}

/** The root mean squared error of a polynomial on data. */
export const polynomialError = (coefficients: Vector, { xs, ys }: Data, interval: Interval): number =>
  rootMeanSquaredError(
    ys,
    xs.map((x) => evaluatePolynomial(coefficients, x, interval)),
  );

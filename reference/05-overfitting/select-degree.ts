// The choice of a degree: by the validation error, then tested once.
import type { Interval } from "../engine/chebyshev.ts";
import { selectModel } from "../engine/cross-validation.ts";
import { learningCurve, polynomialError, type Data } from "../engine/learning-curve.ts";
import { fitPolynomial } from "../engine/polynomial.ts";

/** The degree chosen, and the error of its polynomial on the test data. */
export type Conclusion = { readonly degree: number; readonly testError: number };

/**
 * Chooses the degree with the smallest validation error and tests its polynomial, which only the training data have
 * formed. Slides 'Using validation data' (検証データの使用例) and the one after it: test data may neither train nor choose.
 * @throws RangeError when λ = 0 and there are fewer training data than coefficients.
 */
export function selectDegree(
  training: Data,
  validation: Data,
  test: Data,
  degrees: readonly number[],
  ridge: number,
  interval: Interval,
): Conclusion {
  const errors = learningCurve(training, validation, degrees, ridge, interval).validation;
  const degree = degrees[selectModel(errors)]!;
  const coefficients = fitPolynomial(training.xs, training.ys, degree, ridge, interval);
  return { degree, testError: polynomialError(coefficients, test, interval) };
}

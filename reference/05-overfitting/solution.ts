// Assignment 05 in a student's manner: every function uses the others where it may, so that a wrong one shows there too.
import { leastSquares } from "../../assignments/05-overfitting/least-squares.ts";
import type * as stub from "../../assignments/05-overfitting/overfitting.ts";

/** What a student writes. */
export type Own = typeof stub;

/** The error of a polynomial on data, by the student's own values and own measure. */
export const errorOn = (own: Own, coefficients: number[], { xs, ys }: stub.Data, interval: stub.Interval) =>
  own.rootMeanSquaredError(
    ys,
    xs.map((x) => own.evaluatePolynomial(coefficients, x, interval)),
  );

/** @param own the functions that are called: those returned here, or some of them replaced by wrong ones. */
export const solution = (own: Own): Own => ({
  polynomialBasis: (x, degree, { lo, hi }) => {
    const u = (2 * x - lo - hi) / (hi - lo);
    const basis = [1, u];
    for (let k = 1; k < degree; k++) basis.push(2 * u * basis[k]! - basis[k - 1]!);
    return basis.slice(0, degree + 1);
  },
  fitPolynomial: (xs, ys, degree, ridge, interval) => {
    const rows = xs.map((x) => own.polynomialBasis(x, degree, interval));
    if (ridge === 0) return leastSquares(rows, ys);
    const penalty = rows[0]!.map((_, k) => rows[0]!.map((_, l) => (l === k ? Math.sqrt(ridge) : 0)));
    return leastSquares([...rows, ...penalty], [...ys, ...penalty.map(() => 0)]);
  },
  evaluatePolynomial: (coefficients, x, interval) =>
    own
      .polynomialBasis(x, coefficients.length - 1, interval)
      .reduce((sum, value, k) => sum + coefficients[k]! * value, 0),
  rootMeanSquaredError: (actual, predicted) =>
    Math.sqrt(actual.reduce((sum, y, i) => sum + (predicted[i]! - y) ** 2, 0) / actual.length),
  learningCurve: (training, validation, degrees, ridge, interval) => {
    const fits = degrees.map((degree) =>
      own.fitPolynomial(training.xs, training.ys, degree, ridge, interval),
    );
    return {
      training: fits.map((fit) => errorOn(own, fit, training, interval)),
      validation: fits.map((fit) => errorOn(own, fit, validation, interval)),
    };
  },
  earlyStopping: (validationErrors, patience) => {
    let best = 0;
    for (const [epoch, error] of validationErrors.entries()) {
      if (error < validationErrors[best]!) best = epoch;
      if (epoch - best === patience) break;
    }
    return best;
  },
  selectDegree: (training, validation, test, degrees, ridge, interval) => {
    const errors = own.learningCurve(training, validation, degrees, ridge, interval).validation;
    const degree = degrees[errors.indexOf(Math.min(...errors))]!;
    const fit = own.fitPolynomial(training.xs, training.ys, degree, ridge, interval);
    return { degree, testError: errorOn(own, fit, test, interval) };
  },
});

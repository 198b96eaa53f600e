// Written from the handout alone, by someone who had seen nothing else.
// points: 10
// loses: none
import { leastSquares } from "./least-squares.ts";

/** The range of x that is stretched onto −1 … 1; lo < hi, and no x lies outside. */
export type Interval = { lo: number; hi: number };

/** Datum i was measured at xs[i] and gave ys[i]. */
export type Data = { xs: number[]; ys: number[] };

/** One error for each degree asked for. */
export type LearningCurve = { training: number[]; validation: number[] };

/** The degree chosen, and the error of its polynomial on the test data. */
export type Conclusion = { degree: number; testError: number };

/** T_0(u) … T_d(u): the d + 1 Chebyshev polynomials up to the degree d, at u = (2x − lo − hi) / (hi − lo). */
export function polynomialBasis(x: number, degree: number, interval: Interval): number[] {
  const { lo, hi } = interval;
  const u = (2 * x - lo - hi) / (hi - lo);
  const basis = [1];
  if (degree >= 1) basis.push(u);
  for (let k = 2; k <= degree; k++) {
    basis.push(2 * u * basis[k - 1]! - basis[k - 2]!);
  }
  return basis;
}

/**
 * The d + 1 coefficients c_0 … c_d of p(x) = Σ_k c_k T_k(u) that make Σ_i (y_i − p(x_i))² + λ Σ_k c_k² smallest; λ is
 * ridge. leastSquares of least-squares.ts makes a sum of squares smallest; what are its rows here?
 */
export function fitPolynomial(
  xs: number[],
  ys: number[],
  degree: number,
  ridge: number,
  interval: Interval,
): number[] {
  const rows = Array.from(xs, (x) => polynomialBasis(x, degree, interval));
  const targets = Array.from(ys);
  if (ridge > 0) {
    // lambda * c_k^2 = (0 - sqrt(lambda) * c_k)^2
    for (let k = 0; k <= degree; k++) {
      const row = new Array<number>(degree + 1).fill(0);
      row[k] = Math.sqrt(ridge);
      rows.push(row);
      targets.push(0);
    }
  }
  return leastSquares(rows, targets);
}

/** p(x) = Σ_k c_k T_k(u). */
export function evaluatePolynomial(coefficients: number[], x: number, interval: Interval): number {
  const basis = polynomialBasis(x, coefficients.length - 1, interval);
  let sum = 0;
  for (let k = 0; k < coefficients.length; k++) sum += coefficients[k]! * basis[k]!;
  return sum;
}

/** RMSE = √((1/n) Σ_i (ŷ_i − y_i)²); y is actual, ŷ is predicted. */
export function rootMeanSquaredError(actual: number[], predicted: number[]): number {
  let sum = 0;
  for (let i = 0; i < actual.length; i++) sum += (predicted[i]! - actual[i]!) ** 2;
  return Math.sqrt(sum / actual.length);
}

/** For every degree, the RMSE of the polynomial fitted to the training data: on these, and on the validation data. */
export function learningCurve(
  training: Data,
  validation: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
): LearningCurve {
  const curve: LearningCurve = { training: [], validation: [] };
  for (const degree of degrees) {
    const coefficients = fitPolynomial(training.xs, training.ys, degree, ridge, interval);
    curve.training.push(errorOn(training, coefficients, interval));
    curve.validation.push(errorOn(validation, coefficients, interval));
  }
  return curve;
}

/**
 * The epoch to go back to; epochs count from 0. Only an error strictly smaller than all before it is an improvement.
 * Training stops after patience epochs in a row without one, and what comes later is never seen. The answer is the
 * first of the best epochs seen, also when the list ends before training stops.
 */
export function earlyStopping(validationErrors: number[], patience: number): number {
  let best = 0;
  for (let epoch = 1; epoch < validationErrors.length; epoch++) {
    if (validationErrors[epoch]! < validationErrors[best]!) best = epoch;
    else if (epoch - best >= patience) break;
  }
  return best;
}

/**
 * The degree with the smallest RMSE on the validation data, and the RMSE on the test data of that very polynomial,
 * which was fitted to the training data alone: it is not fitted again.
 */
export function selectDegree(
  training: Data,
  validation: Data,
  test: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
): Conclusion {
  const errors = learningCurve(training, validation, degrees, ridge, interval).validation;
  const degree = degrees[errors.indexOf(Math.min(...errors))]!;
  const coefficients = fitPolynomial(training.xs, training.ys, degree, ridge, interval);
  return { degree, testError: errorOn(test, coefficients, interval) };
}

/** The RMSE of a polynomial on data. */
function errorOn(data: Data, coefficients: number[], interval: Interval): number {
  const predicted = Array.from(data.xs, (x) => evaluatePolynomial(coefficients, x, interval));
  return rootMeanSquaredError(data.ys, predicted);
}

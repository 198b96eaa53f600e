// Typed arrays all through, and sums that run backwards.
// points: 10
// loses: none
import { leastSquares } from "./least-squares.ts";

type Interval = { lo: number; hi: number };
type Data = { xs: number[]; ys: number[] };

export function polynomialBasis(x: number, degree: number, { lo, hi }: Interval) {
  const u = (2 * (x - lo)) / (hi - lo) - 1;
  const basis = new Float64Array(degree + 1).fill(1);
  if (degree > 0) basis[1] = u;
  for (let n = 2; n <= degree; n++) basis[n] = 2 * u * basis[n - 1] - basis[n - 2];
  return basis;
}

export function fitPolynomial(xs: number[], ys: number[], degree: number, ridge: number, interval: Interval) {
  const penalty = Float64Array.from({ length: degree + 1 }, () => 0);
  const rows = penalty.reduce<Float64Array[]>((list, _, k) => {
    const row = penalty.slice();
    row[degree - k] = Math.sqrt(ridge);
    return [...list, row];
  }, []);
  for (let i = xs.length - 1; i >= 0; i--) rows.unshift(polynomialBasis(xs[i], degree, interval));
  const targets = new Float64Array(rows.length);
  targets.set(ys);
  return Float64Array.from(leastSquares(rows, targets));
}

export function evaluatePolynomial(coefficients: ArrayLike<number>, x: number, interval: Interval) {
  const basis = polynomialBasis(x, coefficients.length - 1, interval);
  let sum = 0;
  for (let k = basis.length - 1; k >= 0; k--) sum += coefficients[k] * basis[k];
  return sum;
}

export function rootMeanSquaredError(actual: ArrayLike<number>, predicted: ArrayLike<number>) {
  const errors = Float64Array.from(actual, (y, i) => predicted[i] - y);
  return Math.hypot(...errors) / Math.sqrt(errors.length);
}

const errorOn = (coefficients: ArrayLike<number>, { xs, ys }: Data, interval: Interval) =>
  rootMeanSquaredError(
    ys,
    Float64Array.from(xs, (x) => evaluatePolynomial(coefficients, x, interval)),
  );

export function learningCurve(
  training: Data,
  validation: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
) {
  const curve = {
    training: new Float64Array(degrees.length),
    validation: new Float64Array(degrees.length),
  };
  degrees.forEach((degree, m) => {
    const fit = fitPolynomial(training.xs, training.ys, degree, ridge, interval);
    curve.training[m] = errorOn(fit, training, interval);
    curve.validation[m] = errorOn(fit, validation, interval);
  });
  return curve;
}

export function earlyStopping(validationErrors: number[], patience: number): number {
  const errors = new Float64Array(validationErrors);
  let best = 0;
  let left = patience;
  for (let epoch = 1; left > 0 && epoch < errors.length; epoch++) {
    left = errors[epoch] < errors[best] ? patience : left - 1;
    if (left === patience) best = epoch;
  }
  return best;
}

export function selectDegree(
  training: Data,
  validation: Data,
  test: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
) {
  const { validation: errors } = learningCurve(training, validation, degrees, ridge, interval);
  const degree = degrees[errors.indexOf(Math.min(...errors))];
  const fit = fitPolynomial(training.xs, training.ys, degree, ridge, interval);
  return { degree, testError: errorOn(fit, test, interval) };
}

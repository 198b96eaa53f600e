// Index loops and push only; no function of its own calls another but for the basis.
// points: 10
// loses: none
import { leastSquares } from "./least-squares.ts";

type Interval = { lo: number; hi: number };
type Data = { xs: number[]; ys: number[] };

export function polynomialBasis(x: number, degree: number, interval: Interval): number[] {
  const middle = (interval.lo + interval.hi) / 2;
  const u = (x - middle) / ((interval.hi - interval.lo) / 2);
  const basis: number[] = [];
  for (let n = 0; n <= degree; n++) {
    if (n === 0) basis.push(1);
    else if (n === 1) basis.push(u);
    else basis.push(2 * u * basis[n - 1] - basis[n - 2]);
  }
  return basis;
}

export function fitPolynomial(xs: number[], ys: number[], degree: number, ridge: number, interval: Interval) {
  const rows: number[][] = [];
  const targets: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    rows.push(polynomialBasis(xs[i], degree, interval));
    targets.push(ys[i]);
  }
  for (let k = 0; k <= degree; k++) {
    const row: number[] = [];
    for (let l = 0; l <= degree; l++) row.push(k === l ? Math.sqrt(ridge) : 0);
    rows.push(row);
    targets.push(0);
  }
  return leastSquares(rows, targets);
}

export function evaluatePolynomial(coefficients: number[], x: number, interval: Interval): number {
  const basis = polynomialBasis(x, coefficients.length - 1, interval);
  let sum = 0;
  for (let k = 0; k < coefficients.length; k++) sum += coefficients[k] * basis[k];
  return sum;
}

export function rootMeanSquaredError(actual: number[], predicted: number[]): number {
  let mean = 0;
  for (let i = 0; i < actual.length; i++) mean += (actual[i] - predicted[i]) ** 2 / actual.length;
  return Math.sqrt(mean);
}

export function learningCurve(
  training: Data,
  validation: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
) {
  const curve: { training: number[]; validation: number[] } = { training: [], validation: [] };
  for (let m = 0; m < degrees.length; m++) {
    const coefficients = fitPolynomial(training.xs, training.ys, degrees[m], ridge, interval);
    for (const [data, errors] of [
      [training, curve.training],
      [validation, curve.validation],
    ] as const) {
      const predicted: number[] = [];
      for (let i = 0; i < data.xs.length; i++)
        predicted.push(evaluatePolynomial(coefficients, data.xs[i], interval));
      errors.push(rootMeanSquaredError(data.ys, predicted));
    }
  }
  return curve;
}

export function earlyStopping(validationErrors: number[], patience: number): number {
  let best = 0;
  for (let epoch = 1; epoch < validationErrors.length; epoch++) {
    if (epoch - best > patience) return best;
    if (validationErrors[epoch] < validationErrors[best]) best = epoch;
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
  let degree = degrees[0];
  let smallest = Infinity;
  for (let m = 0; m < degrees.length; m++) {
    const { validation: errors } = learningCurve(training, validation, [degrees[m]], ridge, interval);
    if (errors[0] < smallest) {
      smallest = errors[0];
      degree = degrees[m];
    }
  }
  return { degree, testError: learningCurve(training, test, [degree], ridge, interval).validation[0] };
}

// Map and reduce only, with small functions of its own.
// points: 10
// loses: none
import { leastSquares } from "./least-squares.ts";

type Interval = { lo: number; hi: number };
type Data = { xs: number[]; ys: number[] };

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const range = (n: number) => Array.from({ length: n }, (_, i) => i);

export const polynomialBasis = (x: number, degree: number, { lo, hi }: Interval): number[] => {
  const u = (x - lo - (hi - x)) / (hi - lo);
  return range(degree + 1).reduce<number[]>(
    (basis, n) => [...basis, n < 2 ? u ** n : 2 * u * basis.at(-1)! - basis.at(-2)!],
    [],
  );
};

export const fitPolynomial = (
  xs: number[],
  ys: number[],
  degree: number,
  ridge: number,
  interval: Interval,
) =>
  leastSquares(
    [
      ...xs.map((x) => polynomialBasis(x, degree, interval)),
      ...range(degree + 1).map((k) => range(degree + 1).map((l) => (k === l ? ridge ** 0.5 : 0))),
    ],
    [...ys, ...range(degree + 1).map(() => 0)],
  );

export const evaluatePolynomial = (coefficients: number[], x: number, interval: Interval) =>
  sum(polynomialBasis(x, coefficients.length - 1, interval).map((t, k) => t * coefficients[k]));

export const rootMeanSquaredError = (actual: number[], predicted: number[]) =>
  Math.sqrt(sum(actual.map((y, i) => (y - predicted[i]) ** 2)) / actual.length);

const errorOf = (data: Data, interval: Interval) => (coefficients: number[]) =>
  rootMeanSquaredError(
    data.ys,
    data.xs.map((x) => evaluatePolynomial(coefficients, x, interval)),
  );

export const learningCurve = (
  training: Data,
  validation: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
) => {
  const fits = degrees.map((d) => fitPolynomial(training.xs, training.ys, d, ridge, interval));
  return {
    training: fits.map(errorOf(training, interval)),
    validation: fits.map(errorOf(validation, interval)),
  };
};

export const earlyStopping = (errors: number[], patience: number) => {
  const bestUntil = (epoch: number) => errors.indexOf(Math.min(...errors.slice(0, epoch + 1)));
  const end = errors.findIndex((_, epoch) => epoch - bestUntil(epoch) >= patience);
  return bestUntil(end < 0 ? errors.length - 1 : end);
};

export const selectDegree = (
  training: Data,
  validation: Data,
  test: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
) => {
  const { validation: errors } = learningCurve(training, validation, degrees, ridge, interval);
  const best = errors.reduce((index, error, m) => (error < errors[index] ? m : index), 0);
  const fit = fitPolynomial(training.xs, training.ys, degrees[best], ridge, interval);
  return { degree: degrees[best], testError: errorOf(test, interval)(fit) };
};

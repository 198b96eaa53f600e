// A class that keeps its fit; the exported functions only ask it.
// points: 10
// loses: none
import { leastSquares } from "./least-squares.ts";

type Interval = { lo: number; hi: number };
type Data = { xs: number[]; ys: number[] };

class Chebyshev {
  readonly interval: Interval;
  constructor(interval: Interval) {
    this.interval = interval;
  }
  *at(x: number): Generator<number> {
    const { lo, hi } = this.interval;
    const u = (2 * x - hi - lo) / (hi - lo);
    for (let [now, next] = [1, u]; ; [now, next] = [next, 2 * u * next - now]) yield now;
  }
  first(count: number, x: number): number[] {
    const values: number[] = [];
    for (const value of this.at(x)) {
      if (values.length === count) break;
      values.push(value);
    }
    return values;
  }
}

class Polynomial {
  readonly basis: Chebyshev;
  readonly coefficients: number[];
  constructor(basis: Chebyshev, coefficients: number[]) {
    this.basis = basis;
    this.coefficients = coefficients;
  }
  static fit({ xs, ys }: Data, degree: number, ridge: number, basis: Chebyshev): Polynomial {
    const size = degree + 1;
    const rows = xs.map((x) => basis.first(size, x));
    const penalty =
      ridge === 0 ? [] : rows[0].map((_, k) => rows[0].map((_, l) => (k === l ? ridge ** 0.5 : 0)));
    return new Polynomial(basis, leastSquares([...penalty, ...rows], [...penalty.map(() => 0), ...ys]));
  }
  value(x: number): number {
    const values = this.basis.first(this.coefficients.length, x);
    return this.coefficients.reduce((sum, c, k) => sum + c * values[k], 0);
  }
  error({ xs, ys }: Data): number {
    return rootMeanSquaredError(
      ys,
      xs.map((x) => this.value(x)),
    );
  }
}

export const polynomialBasis = (x: number, degree: number, interval: Interval) =>
  new Chebyshev(interval).first(degree + 1, x);

export const fitPolynomial = (
  xs: number[],
  ys: number[],
  degree: number,
  ridge: number,
  interval: Interval,
) => Polynomial.fit({ xs, ys }, degree, ridge, new Chebyshev(interval)).coefficients;

export const evaluatePolynomial = (coefficients: number[], x: number, interval: Interval) =>
  new Polynomial(new Chebyshev(interval), coefficients).value(x);

export function rootMeanSquaredError(actual: number[], predicted: number[]): number {
  let squares = 0;
  for (const [i, y] of actual.entries()) squares += (y - predicted[i]) * (y - predicted[i]);
  return (squares / actual.length) ** 0.5;
}

export function learningCurve(
  training: Data,
  validation: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
) {
  const fits = degrees.map((degree) => Polynomial.fit(training, degree, ridge, new Chebyshev(interval)));
  const [trainingErrors, validationErrors] = [training, validation].map((data) =>
    fits.map((fit) => fit.error(data)),
  );
  return { training: trainingErrors, validation: validationErrors };
}

export function earlyStopping([first, ...rest]: number[], patience: number): number {
  const best = { epoch: 0, error: first };
  for (const [i, error] of rest.entries()) {
    const epoch = i + 1;
    if (error < best.error) Object.assign(best, { epoch, error });
    else if (epoch - best.epoch >= patience) return best.epoch;
  }
  return best.epoch;
}

export function selectDegree(
  training: Data,
  validation: Data,
  test: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
) {
  const candidates = degrees.map((degree) => {
    const fit = Polynomial.fit(training, degree, ridge, new Chebyshev(interval));
    return { degree, fit, error: fit.error(validation) };
  });
  const [{ degree, fit }] = candidates.sort((a, b) => a.error - b.error);
  return { degree, testError: fit.error(test) };
}

// Polynomials of growing degree on noisy sin x, fitted by a student's functions: the lecture's picture of overfitting.
import type { Lecture } from "../model/lecture.ts";
import type { CurveSettings, DegreeFit, Reply, Series } from "../model/questions.ts";
import { playgroundRandom, type RandomFraction } from "../truth/data.ts";

const degrees = [1, 3, 5, 10, 20, 50] as const;
const interval = { lo: 0, hi: 2 * Math.PI };

const otherCount = 30;
const gridSteps = 240;

export type PolynomialFunctions = Pick<
  Lecture,
  "fitPolynomial" | "evaluatePolynomial" | "rootMeanSquaredError"
>;

/** Degrees with more coefficients than there are data are left out, unless a penalty makes them determined. */
export function degreeFits(
  { noise, count, ridge, seed }: CurveSettings,
  run: PolynomialFunctions,
): Extract<Reply, { kind: "overfitting" }> {
  const random = playgroundRandom(seed);
  const even = (n: number): number[] => Array.from({ length: n }, (_, i) => (i / (n - 1)) * interval.hi);
  const inside = (n: number): number[] =>
    Array.from({ length: n }, () => random() * interval.hi).sort((a, b) => a - b);
  const measure = (xs: number[]) => ({ xs, ys: xs.map((x) => Math.sin(x) + noise * bell(random)) });
  const [training, validation, test] = [
    measure(even(count)),
    measure(inside(otherCount)),
    measure(inside(otherCount)),
  ];
  const grid = even(gridSteps);

  const fits = degrees
    .filter((degree) => ridge > 0 || degree < count)
    .map((degree): DegreeFit => {
      const coefficients = run.fitPolynomial([...training.xs], [...training.ys], degree, ridge, interval);
      const at = (xs: readonly number[]) => xs.map((x) => run.evaluatePolynomial(coefficients, x, interval));
      const error = ({ xs, ys }: Series) => run.rootMeanSquaredError([...ys], at(xs));
      return {
        degree,
        training: error(training),
        validation: error(validation),
        test: error(test),
        curve: { xs: grid, ys: at(grid) },
      };
    });
  return { kind: "overfitting", fits, data: { training, validation } };
}

/** Close to a standard normal number: the sum of twelve even ones. */
const bell = (random: RandomFraction): number =>
  Array.from({ length: 12 }, () => random()).reduce((sum, one) => sum + one, -6);

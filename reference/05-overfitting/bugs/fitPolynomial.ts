// Ways to get fitPolynomial wrong: the rows of the data, and the rows and targets of the penalty.
import { leastSquares } from "../../../assignments/05-overfitting/least-squares.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Fit = Own["fitPolynomial"];

/** The penalty's further row for the coefficient k of d + 1; none where that one is not penalised. */
type Penalty = (k: number, d: number, ridge: number, data: number) => readonly number[] | undefined;

/** A row with one value at k. */
const only = (k: number, d: number, value: number) =>
  Array.from({ length: d + 1 }, (_, l) => (l === k ? value : 0));
const rightPenalty: Penalty = (k, d, ridge) => only(k, d, Math.sqrt(ridge));

export const fitPolynomial = (own: Own): KnownMistakes<Fit> => {
  /** The data's rows, and a penalty of the student's own making, with this target. */
  const penalising =
    (penalty: Penalty, target: (ridge: number) => number = () => 0): Fit =>
    (xs, ys, degree, ridge, interval) => {
      const rows = xs.map((x) => own.polynomialBasis(x, degree, interval));
      const d = rows[0]!.length - 1;
      const further = rows[0]!
        .map((_, k) => penalty(k, d, ridge, xs.length))
        .filter((row) => row !== undefined);
      return ridge === 0
        ? leastSquares(rows, ys)
        : leastSquares([...rows, ...further], [...ys, ...further.map(() => target(ridge))]);
    };
  const right = penalising(rightPenalty);

  return {
    "ridge-forgotten": penalising(() => undefined),
    "ridge-not-rooted": penalising((k, d, ridge) => only(k, d, ridge)),
    "ridge-of-one": penalising((k, d) => only(k, d, 1)),
    "ridge-times-n": penalising((k, d, ridge, n) => only(k, d, Math.sqrt(ridge * n))),
    "ridge-over-n": penalising((k, d, ridge, n) => only(k, d, Math.sqrt(ridge / n))),
    "constant-spared": penalising((k, d, ridge) => (k === 0 ? undefined : only(k, d, Math.sqrt(ridge)))),
    "highest-spared": penalising((k, d, ridge) => (k === d ? undefined : only(k, d, Math.sqrt(ridge)))),
    "sum-penalised": penalising((k, d, ridge) =>
      k === 0 ? Array.from({ length: d + 1 }, () => Math.sqrt(ridge)) : undefined,
    ),
    "pulled-to-one": penalising(rightPenalty, Math.sqrt),
    "powers-of-x": powersFit,
    "interval-of-data": (xs, ys, degree, ridge) =>
      right(xs, ys, degree, ridge, { lo: Math.min(...xs), hi: Math.max(...xs) }),
    "degree-one-less": (xs, ys, degree, ridge, interval) => right(xs, ys, degree - 1, ridge, interval),
    "coefficients-reversed": (...args) => right(...args).toReversed(),
    "sorted-apart": (xs, ys, ...rest) =>
      right(
        xs.toSorted((a, b) => a - b),
        ys,
        ...rest,
      ),
    "mean-taken-away": (xs, ys, ...rest) => {
      const mean = ys.reduce((sum, y) => sum + y, 0) / ys.length;
      return right(
        xs,
        ys.map((y) => y - mean),
        ...rest,
      );
    },

    "ridge-not-rooted+constant-spared": penalising((k, d, ridge) =>
      k === 0 ? undefined : only(k, d, ridge),
    ),
  };
};

/** Fits powers of x itself. */
function powersFit(xs: number[], ys: number[], degree: number, ridge: number): number[] {
  const powers = xs.map((x) => Array.from({ length: degree + 1 }, (_, k) => x ** k));
  const penalty = ridge === 0 ? [] : powers[0]!.map((_, k) => rightPenalty(k, degree, ridge, xs.length)!);
  return leastSquares([...powers, ...penalty], [...ys, ...penalty.map(() => 0)]);
}

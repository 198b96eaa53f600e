// Assignment 05: overfitting. Replace each throw by your own code; see README.md.
import { leastSquares } from "./least-squares.ts";
import { NotImplemented } from "../given/not-implemented.ts";

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
  throw new NotImplemented("polynomialBasis");
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
  throw new NotImplemented("fitPolynomial");
}

/** p(x) = Σ_k c_k T_k(u). */
export function evaluatePolynomial(coefficients: number[], x: number, interval: Interval): number {
  throw new NotImplemented("evaluatePolynomial");
}

/** RMSE = √((1/n) Σ_i (ŷ_i − y_i)²); y is actual, ŷ is predicted. */
export function rootMeanSquaredError(actual: number[], predicted: number[]): number {
  throw new NotImplemented("rootMeanSquaredError");
}

/** For every degree, the RMSE of the polynomial fitted to the training data: on these, and on the validation data. */
export function learningCurve(
  training: Data,
  validation: Data,
  degrees: number[],
  ridge: number,
  interval: Interval,
): LearningCurve {
  throw new NotImplemented("learningCurve");
}

/**
 * The epoch to go back to; epochs count from 0. Only an error strictly smaller than all before it is an improvement.
 * Training stops after patience epochs in a row without one, and what comes later is never seen. The answer is the
 * first of the best epochs seen, also when the list ends before training stops.
 */
export function earlyStopping(validationErrors: number[], patience: number): number {
  throw new NotImplemented("earlyStopping");
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
  throw new NotImplemented("selectDegree");
}

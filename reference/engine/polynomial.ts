// Polynomials as models: fitted to data by least squares, and evaluated.
import { polynomialBasis, scaled, type Interval } from "./chebyshev.ts";
import { leastSquares } from "./least-squares.ts";
import type { Vector } from "./network.ts";

/**
 * The c_0 … c_d that make Σ_i (y_i − p(x_i))² + λ Σ_k c_k² smallest, with p(x) = Σ_k c_k T_k(u). Every coefficient is
 * penalised, c_0 too. The penalty is a sum of squares like any other: one row √λ for each coefficient, with target 0.
 * Slides 'Overfitting' (過学習): sin(x) fitted by polynomials; 'Regularization' (正則化): E + λR.
 * @param xs where the data were measured.
 * @param ys what was measured, equally many.
 * @param ridge λ ≥ 0.
 * @throws RangeError when λ = 0 and there are fewer data than coefficients: then many polynomials fit exactly.
 */
export function fitPolynomial(
  xs: Vector,
  ys: Vector,
  degree: number,
  ridge: number,
  interval: Interval,
): Vector {
  const data = xs.map((x) => polynomialBasis(x, degree, interval));
  if (ridge === 0) return leastSquares(data, ys);
  const size = degree + 1;
  const weight = Math.sqrt(ridge);
  const penalty = Array.from({ length: size }, (_, k) => new Array<number>(size).fill(0).with(k, weight));
  return leastSquares([...data, ...penalty], [...ys, ...penalty.map(() => 0)]);
}

/**
 * p(x) = Σ_k c_k T_k(u), by Clenshaw's recurrence: b_k = c_k + 2u b_{k+1} − b_{k+2}, and p = c_0 + u b_1 − b_2.
 * Slide 'Overfitting' (過学習).
 * @param coefficients c_0 … c_d, at least one.
 */
export function evaluatePolynomial(coefficients: Vector, x: number, interval: Interval): number {
  const u = scaled(x, interval);
  let next = 0;
  let afterNext = 0;
  for (let k = coefficients.length - 1; k >= 1; k--)
    [next, afterNext] = [coefficients[k]! + 2 * u * next - afterNext, next];
  return coefficients[0]! + u * next - afterNext;
}

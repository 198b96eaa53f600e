// Chebyshev polynomials: a basis that stays well-behaved where powers of x all look alike.
import type { Vector } from "./network.ts";

/** The range of x that is stretched onto −1 … 1; lo < hi. */
export type Interval = { readonly lo: number; readonly hi: number };

/** u = (2x − lo − hi) / (hi − lo): −1 at the lower end, 1 at the upper end. */
export const scaled = (x: number, { lo, hi }: Interval): number => (2 * x - lo - hi) / (hi - lo);

/**
 * T_0(u) … T_d(u) at the scaled u: T_0 = 1, T_1 = u, T_n = 2u T_{n−1} − T_{n−2}. Inside the interval all of them stay
 * between −1 and 1. Goes with the slide 'Overfitting' (過学習); the basis is not on it, but degree 50 needs one.
 * @param degree d ≥ 0, an integer.
 * @returns d + 1 numbers.
 */
export function polynomialBasis(x: number, degree: number, interval: Interval): Vector {
  const u = scaled(x, interval);
  const basis = [1, u];
  for (let n = 2; n <= degree; n++) basis.push(2 * u * basis[n - 1]! - basis[n - 2]!);
  return basis.slice(0, degree + 1);
}

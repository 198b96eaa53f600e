// Ways to get evaluatePolynomial wrong: the values that are summed up, the coefficients in front of them, and the sum.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Value = Own["evaluatePolynomial"];

const sum = (terms: readonly number[], start = 0): number =>
  terms.reduce((total, term) => total + term, start);

export const evaluatePolynomial = (own: Own): KnownMistakes<Value> => {
  /** The terms c_k T_k(u), made into something else than their sum. */
  const ofTerms =
    (made: (terms: number[], coefficients: number[]) => number): Value =>
    (coefficients, x, interval) => {
      const basis = own.polynomialBasis(x, coefficients.length - 1, interval);
      return made(
        basis.map((value, k) => coefficients[k]! * value),
        coefficients,
      );
    };
  const right = ofTerms((terms) => sum(terms));

  return {
    "powers-of-x": (coefficients, x) => sum(coefficients.map((c, k) => c * x ** k)),
    "powers-of-u": (coefficients, x, { lo, hi }) =>
      sum(coefficients.map((c, k) => c * ((2 * x - lo - hi) / (hi - lo)) ** k)),
    unscaled: (coefficients, x) => right(coefficients, x, { lo: -1, hi: 1 }),
    "scaled-from-zero": (coefficients, x, { lo, hi }) =>
      right(coefficients, (x - lo) / (hi - lo), { lo: -1, hi: 1 }),
    "constant-forgotten": ofTerms((terms) => sum(terms.slice(1))),
    "constant-halved": ofTerms((terms) => sum(terms) - terms[0]! / 2),
    "last-term-forgotten": ofTerms((terms) => sum(terms.slice(0, -1))),
    "last-term-only": ofTerms((terms) => terms.at(-1)!),
    "sum-from-one": ofTerms((terms) => sum(terms, 1)),
    averaged: ofTerms((terms) => sum(terms) / terms.length),
    "basis-forgotten": ofTerms((_, coefficients) => sum(coefficients)),
    "coefficients-reversed": (coefficients, ...rest) => right(coefficients.toReversed(), ...rest),
    // Makes room at the end of the list, for a loop that looks ahead.
    "coefficients-extended": (coefficients, ...rest) => {
      coefficients.push(0);
      return right(coefficients, ...rest);
    },
    rounded: (...args) => Number(right(...args).toFixed(4)),

    "powers-of-x+constant-forgotten": (coefficients, x) =>
      sum(coefficients.map((c, k) => (k === 0 ? 0 : c * x ** k))),
  };
};

// Ways to get meanSquaredError wrong: the count, the square, the sum over the data, and the lists.
import type { KnownMistakes } from "../../known-mistakes.ts";
import { meanSquaredError as exact } from "../../engine/loss.ts";
import type { Own } from "../solution.ts";

type MeanSquaredError = Own["meanSquaredError"];
type Term = (y: number, guess: number) => number;

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);

const termsOf = (term: Term, actual: readonly number[], predicted: readonly number[]) =>
  actual.map((y, i) => term(y, predicted[i]!));

/** The mean of another term of each datum. */
const meanOf =
  (term: Term): MeanSquaredError =>
  (actual, predicted) =>
    sum(termsOf(term, actual, predicted)) / actual.length;

/** The sum of the terms divided by another count. */
const dividedBy =
  (countOf: (n: number) => number, term: Term = (y, guess) => (guess - y) ** 2): MeanSquaredError =>
  (actual, predicted) =>
    sum(termsOf(term, actual, predicted)) / countOf(actual.length);

/** The terms of some of the data, divided by the count of all. */
const some =
  (keep: (terms: number[]) => number[]): MeanSquaredError =>
  (actual, predicted) =>
    sum(keep(termsOf(square, actual, predicted))) / actual.length;

const right: MeanSquaredError = (actual, predicted) => exact(actual, predicted);
const square: Term = (y, guess) => (guess - y) ** 2;
const size: Term = (y, guess) => Math.abs(guess - y);

export const meanSquaredError = (): KnownMistakes<MeanSquaredError> => ({
  "sum-for-mean": dividedBy(() => 1),
  halved: dividedBy((n) => 2 * n),
  "n-minus-one": dividedBy((n) => n - 1),
  rooted: (...lists) => Math.sqrt(right(...lists)),
  "sign-flipped": (...lists) => -right(...lists),
  "square-of-mean": (...lists) => meanOf((y, guess) => guess - y)(...lists) ** 2,
  "square-forgotten": meanOf((y, guess) => guess - y),
  absolute: meanOf(size),
  "squares-apart": meanOf((y, guess) => guess ** 2 - y ** 2),
  "parentheses-missing": meanOf((y, guess) => guess - y ** 2),
  // In JavaScript ^ is no power: it works on the bits of whole numbers.
  "caret-for-power": meanOf((y, guess) => (guess - y) ^ 2),
  "truth-ignored": meanOf((_, guess) => guess ** 2),
  "first-datum-only": some((terms) => terms.slice(0, 1)),
  "last-datum-only": some((terms) => terms.slice(-1)),
  "first-datum-left-out": some((terms) => terms.slice(1)),
  "last-datum-left-out": some((terms) => terms.slice(0, -1)),
  "divided-in-loop": (actual, predicted) =>
    termsOf(square, actual, predicted).reduce((total, term) => (total + term) / actual.length, 0),
  // Without a start value, reduce takes the first true value for the sum so far.
  "start-value-forgotten": (actual, predicted) =>
    actual.reduce((total, y, i) => total + square(y, predicted[i]!)) / actual.length,
  "predicted-overwritten": (actual, predicted) => {
    for (let i = 0; i < actual.length; i++) predicted[i] = square(actual[i]!, predicted[i]!);
    return sum(predicted) / actual.length;
  },
  "single-precision": (...lists) => Math.fround(right(...lists)),
  rounded: (...lists) => Number(right(...lists).toFixed(4)),

  // The squared error instead of the mean squared error.
  "sum-for-mean+halved": dividedBy(() => 2),
  "sum-for-mean+absolute": dividedBy(() => 1, size),
  "rooted+n-minus-one": (...lists) => Math.sqrt(dividedBy((n) => n - 1)(...lists)),
  "absolute+halved": dividedBy((n) => 2 * n, size),
});

// Ways to get squaredError wrong: the ½, the square, the sum over the units, and the lists.
import type { KnownMistakes } from "../../known-mistakes.ts";
import { squaredError as exact } from "../../engine/loss.ts";
import type { Own } from "../solution.ts";

type SquaredError = Own["squaredError"];

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);

/** Half the sum of another term of each unit. */
const halfOf =
  (term: (t: number, out: number) => number): SquaredError =>
  (target, out) =>
    sum(target.map((t, j) => term(t, out[j]!))) / 2;

const right: SquaredError = (target, out) => exact(target, out);
const square = (t: number, out: number) => (t - out) ** 2;
const size = (t: number, out: number) => Math.abs(t - out);
const error = halfOf((t, out) => t - out);

/** The right terms, but not all of them. */
const some =
  (keep: (list: number[]) => number[]): SquaredError =>
  (target, out) =>
    right(keep(target), keep(out));

/** Without a start value, reduce takes the first target for the sum so far. */
const startingAtTarget: SquaredError = (target, out) =>
  target.reduce((total, t, j) => total + square(t, out[j]!)) / 2;

export const squaredError = (): KnownMistakes<SquaredError> => ({
  "half-forgotten": (...lists) => 2 * right(...lists),
  averaged: (...lists) => right(...lists) / lists[0].length,
  rooted: (...lists) => Math.sqrt(right(...lists)),
  "sign-flipped": (...lists) => -right(...lists),
  "square-of-sum": (target, out) => sum(target.map((t, j) => t - out[j]!)) ** 2 / 2,
  "square-forgotten": error,
  absolute: halfOf(size),
  "squares-apart": halfOf((t, out) => t ** 2 - out ** 2),
  "parentheses-missing": halfOf((t, out) => t - out ** 2),
  // In JavaScript ^ is no power: it works on the bits of whole numbers.
  "caret-for-power": halfOf((t, out) => (t - out) ^ 2),
  "target-ignored": halfOf((_, out) => out ** 2),
  "first-unit-only": some((list) => list.slice(0, 1)),
  "last-unit-only": some((list) => list.slice(-1)),
  "first-unit-left-out": some((list) => list.slice(1)),
  "last-unit-left-out": some((list) => list.slice(0, -1)),
  "start-value-forgotten": startingAtTarget,
  "target-overwritten": (target, out) => {
    for (let j = 0; j < target.length; j++) target[j] = square(target[j]!, out[j]!);
    return sum(target) / 2;
  },
  "single-precision": (...lists) => Math.fround(right(...lists)),
  rounded: (...lists) => Number(right(...lists).toFixed(4)),

  // The mean squared error instead of the squared error.
  "half-forgotten+averaged": (...lists) => (2 * right(...lists)) / lists[0].length,
  "half-forgotten+absolute": (...lists) => 2 * halfOf(size)(...lists),
  "half-forgotten+square-forgotten": (...lists) => 2 * error(...lists),
  "half-forgotten+start-value-forgotten": (...lists) => 2 * startingAtTarget(...lists),
});

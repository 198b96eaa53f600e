// Ways to get rootMeanSquaredError wrong: each of its three words, root, mean and squared, and their order.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Measure = Own["rootMeanSquaredError"];

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);
const squares = (errors: readonly number[]): number => sum(errors.map((error) => error ** 2));
const sizes = (errors: readonly number[]): number => sum(errors.map(Math.abs));

/** A measure made of the list of ŷ_i − y_i and its length n. */
const madeOf =
  (measure: (errors: number[], n: number) => number): Measure =>
  (actual, predicted) =>
    measure(
      actual.map((y, i) => predicted[i]! - y),
      actual.length,
    );
const { sqrt, abs, max } = Math;

export const rootMeanSquaredError = (): KnownMistakes<Measure> => ({
  "root-forgotten": madeOf((errors, n) => squares(errors) / n),
  "mean-forgotten": madeOf((errors) => sqrt(squares(errors))),
  "root-before-mean": madeOf((errors, n) => sqrt(squares(errors)) / n),
  "mean-absolute": madeOf((errors, n) => sizes(errors) / n),
  "root-of-sizes": madeOf((errors, n) => sqrt(sizes(errors) / n)),
  "signs-cancel": madeOf((errors, n) => abs(sum(errors) / n)),
  "sum-squared": madeOf((errors, n) => sqrt(sum(errors) ** 2 / n)),
  halved: madeOf((errors, n) => sqrt(squares(errors) / n / 2)),
  "divided-by-n-minus-one": madeOf((errors, n) => sqrt(squares(errors) / (n - 1))),
  "largest-error": madeOf((errors) => max(...errors.map(abs))),
  "first-left-out": madeOf((errors, n) => sqrt(squares(errors.slice(1)) / n)),
  "predicted-overwritten": (actual, predicted) => {
    for (const [i, y] of actual.entries()) predicted[i]! -= y;
    return sqrt(squares(predicted) / actual.length);
  },
  rounded: madeOf((errors, n) => Number(sqrt(squares(errors) / n).toFixed(4))),

  "root-forgotten+mean-forgotten": madeOf(squares),
  "root-forgotten+halved": madeOf((errors, n) => squares(errors) / n / 2),
});

// Patterns as students make them of folds, for the solution of assignment 04 and its known mistakes.
import type { Pattern } from "../../assignments/04-data/data.ts";

/** Every fold validates in one pattern; the others, one behind the other, train. */
export const patternsOf = (folds: readonly number[][]): Pattern[] =>
  folds.map((validation, fold) => ({ training: withoutFold(folds, fold).flat(), validation }));

export const withoutFold = (folds: readonly number[][], fold: number): number[][] =>
  folds.filter((_, other) => other !== fold);

/** Lists of these sizes, cut from the data one behind the other. */
export function cut(order: readonly number[], sizes: readonly number[]): number[][] {
  let start = 0;
  return sizes.map((size) => order.slice(start, (start += size)));
}

/** The sizes of k folds of n data: those that are left over go to the first folds, one each. */
export const evenSizes = (n: number, k: number): number[] =>
  Array.from({ length: k }, (_, fold) => Math.floor(n / k) + (fold < n % k ? 1 : 0));

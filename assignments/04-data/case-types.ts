// Used by checks.ts: what a case of each function holds, as cases.json lists them.
import type { Pattern, Split } from "./data.ts";
import type { Data } from "./model.ts";

/** The data are distinct numbers, but not their own positions. */
export type SplitCase = { readonly order: readonly number[]; readonly ratios: Split<number> };
export type BatchCase = { readonly order: readonly number[]; readonly batchSize: number };
export type FoldCase = { readonly order: readonly number[]; readonly k: number };
export type LabelCase = { readonly labels: readonly number[]; readonly k: number };

/** Rows are data, columns are features. */
export type ScaleCase = { readonly training: number[][]; readonly others: number[][] };

export type ErrorsCase = { readonly errors: readonly number[] };

/** Two test parts that would each choose another width. */
export type CrossValidationCase = {
  readonly data: Data;
  readonly patterns: readonly Pattern[];
  readonly test: Data;
  readonly otherTest: Data;
  readonly widths: readonly number[];
};

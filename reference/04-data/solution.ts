// Assignment 04 in a student's manner: crossValidate uses the others where it may, so that a wrong one shows there too.
import { fit, meanSquaredError, pick, type Data } from "../../assignments/04-data/model.ts";
import type * as stub from "../../assignments/04-data/data.ts";
import type { Pattern, Split } from "../../assignments/04-data/data.ts";
import { functions } from "./index.ts";
import { cut, evenSizes, patternsOf } from "./patterns.ts";

/** What a student writes. */
export type Own = typeof stub;

/** @param own the functions that are called: those returned here, or some of them replaced by wrong ones. */
export const solution = (own: Own): Own => ({
  splitData: (order, ratios) => functions.splitData(order, ratios) as Split<number[]>,
  miniBatches: (order, batchSize) => functions.miniBatches(order, batchSize) as number[][],
  kFold: (order, k) => {
    if (k < 2 || k > order.length) throw new RangeError(`there are no ${k} folds`);
    return patternsOf(cut(order, evenSizes(order.length, k)));
  },
  stratifiedKFold: (labels, k) => functions.stratifiedKFold(labels, k) as Pattern[],
  standardize: (training, others) =>
    functions.standardize(training, others) as ReturnType<Own["standardize"]>,
  crossValidationError: functions.crossValidationError,
  selectModel: functions.selectModel,
  crossValidate: (data, patterns, test, widths) => {
    const validationErrors = widths.map((width) =>
      own.crossValidationError(
        patterns.map(({ training, validation }) =>
          errorOn(own, pick(data, training), width, pick(data, validation)),
        ),
      ),
    );
    const selected = own.selectModel([...validationErrors]);
    return { validationErrors, selected, testError: errorOn(own, data, widths[selected]!, test) };
  },
});

/**
 * The error, on `others`, of the model fitted to `training`; both standardised with the training data. The rows are
 * handed on as copies: a function that changes its input must not spoil that of its caller.
 */
export function errorOn(own: Own, training: Data, width: number, others: Data): number {
  const scaled = own.standardize(structuredClone(training.inputs), structuredClone(others.inputs));
  const model = fit({ inputs: scaled.training, targets: training.targets }, width);
  return meanSquaredError(model, { inputs: scaled.others, targets: others.targets });
}

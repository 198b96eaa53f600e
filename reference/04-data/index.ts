// The answers of assignment 04, and the oracles its checks ask besides.
import { miniBatches } from "../engine/batches.ts";
import { crossValidationError, selectModel } from "../engine/cross-validation.ts";
import { kFold, stratifiedKFold } from "../engine/folds.ts";
import { splitData } from "../engine/split.ts";
import { standardize } from "../engine/standardize.ts";
import { crossValidate } from "./cross-validate.ts";

/** What a check leaves open: any list, any number. */
const open = null;

export const functions = {
  splitData,
  miniBatches,
  kFold,
  stratifiedKFold,
  standardize,
  crossValidationError,
  selectModel,
  crossValidate,

  /** The form of three parts, however the data are shared out. */
  splitForm: () => ({ training: open, validation: open, test: open }),
  /** The form of k patterns of any data or labels, however they are folded. */
  patternsForm: (_data: unknown, k: number) =>
    Array.from({ length: k }, () => ({ training: open, validation: open })),
  /** What crossValidate finds on the validation data, and what it makes of that. */
  validationHalf: (...questions: Parameters<typeof crossValidate>) => ({
    ...crossValidate(...questions),
    selected: open,
    testError: open,
  }),
  testHalf: (...questions: Parameters<typeof crossValidate>) => ({
    ...crossValidate(...questions),
    validationErrors: open,
  }),
};

// The steps of crossValidate, each of which a student may take in an own way; for the known mistakes of assignment 04.
import type { Pattern } from "../../assignments/04-data/data.ts";
import { pick, type Data } from "../../assignments/04-data/model.ts";
import { errorOn, type Own } from "./solution.ts";

/** All that crossValidate is given. */
export type Given = {
  readonly data: Data;
  readonly patterns: Pattern[];
  readonly test: Data;
  readonly widths: number[];
};

export type Steps = {
  /** The error, on `others`, of a model fitted to `training`. */
  readonly error: (training: Data, width: number, others: Data) => number;
  /** The error of widths[m] in pattern p. */
  readonly inPattern: (given: Given, p: number, m: number, error: Steps["error"]) => number;
  readonly mean: (errors: number[], given: Given) => number;
  readonly select: (validationErrors: number[], given: Given) => number;
  readonly test: (
    given: Given,
    selected: number,
    error: Steps["error"],
    validationErrors: number[],
  ) => number;
};

/** The data that pattern p trains with. */
export const trainingPart = ({ data, patterns }: Given, p: number): Data => pick(data, patterns[p]!.training);

/** The data that pattern p validates. */
export const validationPart = ({ data, patterns }: Given, p: number): Data =>
  pick(data, patterns[p]!.validation);

/** @returns what makes a crossValidate that is right but for the steps given. */
export const validatingWith =
  (own: Own) =>
  (wrong: Partial<Steps>): Own["crossValidate"] => {
    const { error, inPattern, mean, select, test }: Steps = {
      error: (training, width, others) => errorOn(own, training, width, others),
      inPattern: (given, p, m, errorOf) =>
        errorOf(trainingPart(given, p), given.widths[m]!, validationPart(given, p)),
      mean: (errors) => own.crossValidationError(errors),
      select: (validationErrors) => own.selectModel([...validationErrors]),
      test: (given, selected, errorOf) => errorOf(given.data, given.widths[selected]!, given.test),
      ...wrong,
    };
    return (data, patterns, testData, widths) => {
      const given = { data, patterns, test: testData, widths };
      const validationErrors = widths.map((_, m) =>
        mean(
          patterns.map((__, p) => inPattern(given, p, m, error)),
          given,
        ),
      );
      const selected = select(validationErrors, given);
      return { validationErrors, selected, testError: test(given, selected, error, validationErrors) };
    };
  };

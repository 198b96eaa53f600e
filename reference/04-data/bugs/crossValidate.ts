// Ways to put a cross-validation together wrongly, with every function it calls right.
import { fit, meanSquaredError, pick, type Data } from "../../../assignments/04-data/model.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { errorOn, type Own } from "../solution.ts";
import { trainingPart, validatingWith, validationPart, type Given, type Steps } from "../validation-steps.ts";

type CrossValidate = Own["crossValidate"];

const together = (some: Data, more: Data): Data => ({
  inputs: [...some.inputs, ...more.inputs],
  targets: [...some.targets, ...more.targets],
});

/** The error on the inputs as they are. */
const plainError: Steps["error"] = (training, width, others) =>
  meanSquaredError(fit(training, width), others);

const notStandardised: Partial<Steps> = { error: plainError };
const bestPattern: Partial<Steps> = { mean: (errors) => Math.min(...errors) };
const lastPatternsModel: Partial<Steps> = {
  test: (given, selected, error) =>
    error(trainingPart(given, given.patterns.length - 1), given.widths[selected]!, given.test),
};

/** Right, but with another pair of data in every pattern: what is fitted to, and what is measured on. */
const inEveryPattern = (dataOf: (given: Given, p: number) => readonly [Data, Data]): Partial<Steps> => ({
  inPattern: (given, p, m, error) => {
    const [training, others] = dataOf(given, p);
    return error(training, given.widths[m]!, others);
  },
});

export const crossValidate = (own: Own): KnownMistakes<CrossValidate> => {
  const validating = validatingWith(own);
  const right = validating({});

  /** The inputs scaled by themselves. */
  const alone = (inputs: number[][]): number[][] => own.standardize(structuredClone(inputs), []).training;
  const scaledAlone = (data: Data): Data => ({ ...data, inputs: alone(data.inputs) });

  const scaledBeforeFolding: Partial<Steps> = {
    inPattern: ({ data, patterns, widths }, p, m) => {
      const scaled = scaledAlone(data);
      return plainError(
        pick(scaled, patterns[p]!.training),
        widths[m]!,
        pick(scaled, patterns[p]!.validation),
      );
    },
  };
  const byErrorOn = (measured: "data" | "test"): Partial<Steps> => ({
    select: (_, given) =>
      own.selectModel(given.widths.map((width) => errorOn(own, given.data, width, given[measured]))),
  });
  const byTestError = byErrorOn("test");

  return {
    "not-standardised": validating(notStandardised),
    "scaled-before-folding": validating(scaledBeforeFolding),
    "test-data-in-the-scale": (data, patterns, test, widths) => {
      const scaled = alone([...data.inputs, ...test.inputs]);
      const count = data.inputs.length;
      return validating(notStandardised)(
        { ...data, inputs: scaled.slice(0, count) },
        patterns,
        { ...test, inputs: scaled.slice(count) },
        widths,
      );
    },
    "others-in-the-scale": validating({
      error: (training, width, others) => {
        const scaled = alone([...training.inputs, ...others.inputs]);
        const count = training.inputs.length;
        return plainError({ ...training, inputs: scaled.slice(0, count) }, width, {
          ...others,
          inputs: scaled.slice(count),
        });
      },
    }),
    "others-scaled-by-themselves": validating({
      error: (training, width, others) => plainError(scaledAlone(training), width, scaledAlone(others)),
    }),
    "others-not-scaled": validating({
      error: (training, width, others) => plainError(scaledAlone(training), width, others),
    }),
    "last-fit-not-standardised": validating({
      test: ({ data, test, widths }, selected) => plainError(data, widths[selected]!, test),
    }),
    "targets-standardised": validating({
      error: (training, width, others) => {
        const column = ({ targets }: Data) => targets.map((target) => [target]);
        const targets = own.standardize(column(training), column(others));
        const withTargets = (data: Data, scaled: number[][]) => ({ ...data, targets: scaled.flat() });
        return errorOn(
          own,
          withTargets(training, targets.training),
          width,
          withTargets(others, targets.others),
        );
      },
    }),
    "targets-not-picked": validating(
      inEveryPattern((given, p) => {
        const fromTheFirst = ({ inputs }: Data) => ({
          inputs,
          targets: given.data.targets.slice(0, inputs.length),
        });
        return [fromTheFirst(trainingPart(given, p)), fromTheFirst(validationPart(given, p))];
      }),
    ),
    "measured-on-training-data": validating(
      inEveryPattern((given, p) => [trainingPart(given, p), trainingPart(given, p)]),
    ),
    "parts-exchanged": validating(
      inEveryPattern((given, p) => [validationPart(given, p), trainingPart(given, p)]),
    ),
    // What the slide says of validation data, taken literally: they are a part of the training data.
    "fitted-to-all-data": validating(inEveryPattern((given, p) => [given.data, validationPart(given, p)])),
    "model-not-begun-anew": validating(
      inEveryPattern((given, p) => {
        const seen = given.patterns.slice(0, p + 1).map((_, before) => trainingPart(given, before));
        return [seen.reduce(together), validationPart(given, p)];
      }),
    ),
    "test-data-train": validating(
      inEveryPattern((given, p) => [together(trainingPart(given, p), given.test), validationPart(given, p)]),
    ),
    "validated-on-test-data": validating(inEveryPattern((given, p) => [trainingPart(given, p), given.test])),
    "index-for-width": validating({
      inPattern: (given, p, m, error) => error(trainingPart(given, p), m, validationPart(given, p)),
    }),
    "root-taken": validating({ error: (...fitted) => Math.sqrt(errorOn(own, ...fitted)) }),
    "first-pattern-only": validating({ mean: (errors) => errors[0]! }),
    "last-pattern-only": validating({ mean: (errors) => errors.at(-1)! }),
    "best-pattern": validating(bestPattern),
    "sum-over-patterns": validating({ mean: (errors) => errors.reduce((sum, error) => sum + error, 0) }),
    "mean-over-data": validating({
      mean: (errors, { data, patterns }) => {
        const squares = errors.map((error, p) => error * patterns[p]!.validation.length);
        return squares.reduce((sum, square) => sum + square, 0) / data.inputs.length;
      },
    }),
    "chosen-by-test-error": validating(byTestError),
    "chosen-by-training-error": validating(byErrorOn("data")),
    "largest-chosen": validating({ select: (errors) => errors.indexOf(Math.max(...errors)) }),
    "width-for-index": (data, patterns, test, widths) => {
      const conclusion = right(data, patterns, test, widths);
      return { ...conclusion, selected: widths[conclusion.selected]! };
    },
    "not-fitted-again": validating(lastPatternsModel),
    "tested-in-every-pattern": validating({
      test: (given, selected, error) =>
        own.crossValidationError(
          given.patterns.map((_, p) => error(trainingPart(given, p), given.widths[selected]!, given.test)),
        ),
    }),
    "last-width-tested": validating({
      test: ({ data, test, widths }, _, error) => error(data, widths.at(-1)!, test),
    }),
    "smallest-test-error": validating({
      test: ({ data, test, widths }, _, error) =>
        Math.min(...widths.map((width) => error(data, width, test))),
    }),
    "test-data-in-last-fit": validating({
      test: ({ data, test, widths }, selected, error) => error(together(data, test), widths[selected]!, test),
    }),
    "validation-error-reported": validating({ test: (_, selected, __, errors) => errors[selected]! }),
    "training-error-reported": validating({
      test: ({ data, widths }, selected, error) => error(data, widths[selected]!, data),
    }),
    "rows-overwritten": validating({
      error: (training, width, others) => {
        const scaled = own.standardize(structuredClone(training.inputs), structuredClone(others.inputs));
        const overwrite = ({ inputs }: Data, rows: number[][]) =>
          inputs.forEach((row, i) => row.splice(0, row.length, ...rows[i]!));
        overwrite(training, scaled.training);
        overwrite(others, scaled.others);
        return plainError(training, width, others);
      },
    }),

    "not-standardised+not-fitted-again": validating({ ...notStandardised, ...lastPatternsModel }),
    "not-standardised+best-pattern": validating({ ...notStandardised, ...bestPattern }),
    "scaled-before-folding+not-fitted-again": validating({ ...scaledBeforeFolding, ...lastPatternsModel }),
    "chosen-by-test-error+not-fitted-again": validating({ ...byTestError, ...lastPatternsModel }),
  };
};

// Ways to get selectDegree wrong: what chooses the degree, and what is reported about it.
import type { Data } from "../../../assignments/05-overfitting/overfitting.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { errorOn, type Own } from "../solution.ts";

type Select = Own["selectDegree"];
type Question = Parameters<Select>;

/** One number for each degree; the smallest is chosen. */
type Scores = (...question: Question) => number[];

/** What is reported of the chosen degree, which stands at m in the list. */
type Report = (question: Question, degree: number, m: number) => number;

const joined = (one: Data, other: Data): Data => ({
  xs: [...one.xs, ...other.xs],
  ys: [...one.ys, ...other.ys],
});

export const selectDegree = (own: Own): KnownMistakes<Select> => {
  const validated: Scores = (training, validation, _, ...rest) =>
    own.learningCurve(training, validation, ...rest).validation;
  const trained: Scores = (training, validation, _, ...rest) =>
    own.learningCurve(training, validation, ...rest).training;
  const tested: Scores = (training, _, test, ...rest) =>
    own.learningCurve(training, test, ...rest).validation;

  /** The error on the test data of a polynomial fitted to these data. */
  const testOf = (fitted: Data, [, , test, , ridge, interval]: Question, degree: number) =>
    errorOn(own, own.fitPolynomial(fitted.xs, fitted.ys, degree, ridge, interval), test, interval);
  const rightReport: Report = (question, degree) => testOf(question[0], question, degree);

  const choosing =
    (scores: Scores, report: Report = rightReport): Select =>
    (...question) => {
      const all = scores(...question);
      const m = all.indexOf(Math.min(...all));
      const degree = question[3][m]!;
      return { degree, testError: report(question, degree, m) };
    };
  const reporting = (report: Report): Select => choosing(validated, report);
  const right = choosing(validated);

  return {
    "chosen-by-training": choosing(trained),
    "chosen-by-test": choosing(tested),
    "chosen-by-gap": choosing((...question) => {
      const training = trained(...question);
      return validated(...question).map((error, m) => Math.abs(error - training[m]!));
    }),
    "worst-chosen": choosing((...question) => validated(...question).map((error) => -error)),
    "lowest-degree": choosing((...question) => question[3]),
    "first-of-list": choosing((...question) => question[3].map((_, m) => m)),
    "chosen-without-ridge": choosing((training, validation, test, degrees, _, interval) =>
      validated(training, validation, test, degrees, 0, interval),
    ),
    "tested-without-ridge": reporting((question, degree) =>
      testOf(question[0], question.with(4, 0) as Question, degree),
    ),
    "fitted-again": reporting((question, degree) =>
      testOf(joined(question[0], question[1]), question, degree),
    ),
    "validation-error-reported": reporting((question, _, m) => validated(...question)[m]!),
    "training-error-reported": reporting((question, _, m) => trained(...question)[m]!),
    "smallest-test-error": reporting((question) => Math.min(...tested(...question))),
    "mean-test-error": reporting(
      (question) => tested(...question).reduce((sum, error) => sum + error, 0) / question[3].length,
    ),
    "fitted-to-test": reporting((question, degree) => testOf(question[2], question, degree)),
    "position-returned": (...question) => {
      const { degree, testError } = right(...question);
      return { degree: question[3].indexOf(degree), testError };
    },
    "degrees-sorted": (...question) => {
      question[3].sort((a, b) => a - b);
      return right(...question);
    },
    "error-squared": reporting((question, degree) => rightReport(question, degree, 0) ** 2),

    "chosen-by-test+fitted-again": choosing(tested, (question, degree) =>
      testOf(joined(question[0], question[1]), question, degree),
    ),
    "chosen-by-training+training-error-reported": choosing(
      trained,
      (question, _, m) => trained(...question)[m]!,
    ),
  };
};

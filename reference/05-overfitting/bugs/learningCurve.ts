// Ways to get learningCurve wrong: what is fitted, with which degree and λ, and on what it is measured.
import type { Data, Interval } from "../../../assignments/05-overfitting/overfitting.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { errorOn, solution, type Own } from "../solution.ts";

type Curve = Own["learningCurve"];
type Question = Parameters<Curve>;

const joined = (one: Data, other: Data): Data => ({
  xs: [...one.xs, ...other.xs],
  ys: [...one.ys, ...other.ys],
});

export const learningCurve = (own: Own): KnownMistakes<Curve> => {
  const right = solution(own).learningCurve;
  const errors = (fitted: Data, measured: Data, degrees: number[], ridge: number, interval: Interval) =>
    degrees.map((degree) =>
      errorOn(own, own.fitPolynomial(fitted.xs, fitted.ys, degree, ridge, interval), measured, interval),
    );

  /** The right curve for other degrees. */
  const ofDegrees =
    (other: (degrees: number[]) => number[]): Curve =>
    (training, validation, degrees, ...rest) =>
      right(training, validation, other(degrees), ...rest);

  /** The right curve with another list of validation errors. */
  const validating =
    (validate: (...question: Question) => number[]): Curve =>
    (...question) => ({ ...right(...question), validation: validate(...question) });

  return {
    "curves-exchanged": (...question) => {
      const { training, validation } = right(...question);
      return { training: validation, validation: training };
    },
    "fitted-to-all-data": (training, validation, ...rest) => ({
      training: errors(joined(training, validation), training, ...rest),
      validation: errors(joined(training, validation), validation, ...rest),
    }),
    "validation-fitted-anew": validating((_, validation, ...rest) => errors(validation, validation, ...rest)),
    "validated-on-training": validating((...question) => right(...question).training),
    "validated-on-all": validating((training, validation, ...rest) =>
      errors(training, joined(training, validation), ...rest),
    ),
    "gap-returned": validating((...question) => {
      const { training, validation } = right(...question);
      return validation.map((error, m) => error - training[m]!);
    }),
    "best-so-far": validating((...question) =>
      right(...question).validation.map((_, m, all) => Math.min(...all.slice(0, m + 1))),
    ),
    "ridge-forgotten": (training, validation, degrees, _, interval) =>
      right(training, validation, degrees, 0, interval),
    "degrees-sorted": ofDegrees((degrees) => degrees.toSorted((a, b) => a - b)),
    "position-for-degree": ofDegrees((degrees) => degrees.map((_, m) => m)),
    "degree-one-less": ofDegrees((degrees) => degrees.map((degree) => degree - 1)),
    "first-degree-only": ofDegrees((degrees) => degrees.map(() => degrees[0]!)),
    "last-degree-left-out": ofDegrees((degrees) => degrees.slice(0, -1)),
    "errors-squared": (...question) => {
      const { training, validation } = right(...question);
      return { training: training.map((e) => e ** 2), validation: validation.map((e) => e ** 2) };
    },

    "ridge-forgotten+degrees-sorted": (training, validation, degrees, _, interval) =>
      right(
        training,
        validation,
        degrees.toSorted((a, b) => a - b),
        0,
        interval,
      ),
  };
};

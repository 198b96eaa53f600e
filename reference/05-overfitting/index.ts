// The answers of assignment 05, and the halves of answers that its checks ask for.
import { polynomialBasis } from "../engine/chebyshev.ts";
import { earlyStopping } from "../engine/early-stopping.ts";
import { learningCurve } from "../engine/learning-curve.ts";
import { evaluatePolynomial, fitPolynomial } from "../engine/polynomial.ts";
import { rootMeanSquaredError } from "../engine/root-mean-squared-error.ts";
import { selectDegree } from "./select-degree.ts";

/** What a check leaves open: any list, any number. */
const open = null;

type CurveQuestion = Parameters<typeof learningCurve>;
type ChoiceQuestion = Parameters<typeof selectDegree>;

export const functions = {
  polynomialBasis,
  fitPolynomial,
  evaluatePolynomial,
  rootMeanSquaredError,
  learningCurve,
  earlyStopping,
  selectDegree,

  /** One curve of the two. */
  trainingHalf: (...question: CurveQuestion) => ({ ...learningCurve(...question), validation: open }),
  validationHalf: (...question: CurveQuestion) => ({ ...learningCurve(...question), training: open }),
  /** What is chosen, and how it does on the test data. */
  degreeHalf: (...question: ChoiceQuestion) => ({ ...selectDegree(...question), testError: open }),
  testHalf: (...question: ChoiceQuestion) => ({ ...selectDegree(...question), degree: open }),
};

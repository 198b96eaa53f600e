// The second witness: the submission gives the derivative that central differences measure.
import type { Call, Observation } from "../model/call.ts";
import type { Check, FollowThrough } from "../model/check.ts";
import type { Value } from "../model/value.ts";
import type { Finding } from "../model/verdict.ts";
import type { Questions } from "./answers.ts";
import { compare } from "./compare.ts";
import { returned } from "./returned.ts";
import { isClose, isCloseToGradient } from "./tolerance.ts";

interface GradientQuestions<Case> extends Questions<Case> {
  /** One call of the reference for each call of the probe; it answers a {@link NumericDerivative}. */
  oracle(c: Case): readonly Call[];
  readonly followThrough?: FollowThrough<Case>;
}

/**
 * What a numeric oracle answers: the derivative in the form of the probe's value, with `null` where a kink of ReLU
 * lies within the step, and the loss E at the point, which sets the scale of the error.
 */
interface NumericDerivative {
  readonly loss: number;
  readonly derivative: Value;
}

/**
 * A check that passes when every call gives the measured derivative. The oracle must have the sign and the scale of
 * the probe (e.g. δ = −∂E/∂in).
 */
export const matchesGradient = <Case>(id: string, questions: GradientQuestions<Case>): Check<Case> => ({
  ...questions,
  id,
  witness: "gradient",
  judge: (observed, expected) =>
    observed.flatMap((mine, index) => gradientFindings(mine, expected[index] && returned(expected[index]))),
});

function gradientFindings(mine: Observation, oracle: Value): readonly Finding[] {
  const yours = returned(mine);
  // After a follow-through the expectation is the plain value, known to full precision.
  const numeric = isNumericDerivative(oracle) ? oracle : undefined;
  const expected = numeric ? numeric.derivative : oracle;
  const same = numeric
    ? (analytic: number, measured: number) => isCloseToGradient(analytic, measured, numeric.loss)
    : isClose;
  return compare(yours, expected, same).map((finding) => ({
    ...finding,
    evidence: { call: mine.call, yours, expected },
  }));
}

const isNumericDerivative = (value: Value): value is NumericDerivative & { readonly [key: string]: Value } =>
  typeof value === "object" && value !== null && "loss" in value && "derivative" in value;

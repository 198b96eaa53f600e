// Used by checks.ts: the cases it makes of others.
import type { CrossValidationCase, ErrorsCase, ScaleCase } from "./case-types.ts";

/** The same rows, and one far away among the others. */
export const withOutlier = (c: ScaleCase): ScaleCase => ({
  ...c,
  others: [...c.others, c.training[0]!.map((value, j) => 1000 - 3 * value + j)],
});
/** For each error in turn, the same errors with that one raised by their number. */
export const withOneRaised = ({ errors }: ErrorsCase): readonly ErrorsCase[] =>
  errors.map((_, m) => ({ errors: errors.with(m, errors[m]! + errors.length) }));
export const testedOtherwise = (c: CrossValidationCase): CrossValidationCase => ({ ...c, test: c.otherTest });

// Used by checks.ts: what a case of each function holds, as cases.json lists them, and the cases made from it.
import type { Data, Interval } from "./overfitting.ts";

export type BasisCase = { readonly x: number; readonly degree: number; readonly interval: Interval };
export type FitCase = Data & {
  readonly degree: number;
  readonly ridge: number;
  readonly interval: Interval;
};
export type ValueCase = {
  readonly coefficients: number[];
  readonly x: number;
  readonly interval: Interval;
};
export type ErrorCase = { readonly actual: number[]; readonly predicted: number[] };

export type PictureCase = {
  readonly training: Data;
  readonly validation: Data;
  readonly degrees: number[];
  readonly ridge: number;
  readonly interval: Interval;
};

/** What right functions give on the way for one degree: coefficients, and ŷ of training and validation data. */
export type Step = {
  readonly coefficients: number[];
  readonly training: number[];
  readonly validation: number[];
};
/** One step for each degree. */
export type CurveCase = PictureCase & { readonly way: readonly Step[] };

export type StopCase = { readonly errors: number[]; readonly patience: number };

/** Two test parts that would each choose another degree. */
export type ChoiceCase = PictureCase & { readonly test: Data; readonly otherTest: Data };

/** The same point seen from the other end of the interval. */
export const mirrored = (c: BasisCase): BasisCase => ({ ...c, x: c.interval.lo + c.interval.hi - c.x });
export const atEnd = (c: BasisCase): BasisCase => ({ ...c, x: c.interval.hi });
export const endsAndMiddle = (c: ValueCase): readonly ValueCase[] => {
  const { lo, hi } = c.interval;
  return [lo, (lo + hi) / 2, hi].map((x) => ({ ...c, x }));
};
/** Every datum twice and λ twice: twice the same sum, so the same coefficients make it smallest. */
export const twice = (c: FitCase): FitCase => ({
  ...c,
  xs: [...c.xs, ...c.xs],
  ys: [...c.ys, ...c.ys],
  ridge: 2 * c.ridge,
});
export const pressed = (c: FitCase): FitCase => ({ ...c, ridge: 8 * c.ridge });
export const shifts: readonly number[] = [3, -0.5];
export const shifted = ({ actual }: ErrorCase): readonly ErrorCase[] =>
  shifts.map((shift) => ({ actual, predicted: actual.map((y) => y + shift) }));
/** Validation data elsewhere: the values in the opposite order, and larger. */
export const validatedOtherwise = <Case extends PictureCase>(c: Case): Case => ({
  ...c,
  validation: { xs: c.validation.xs, ys: c.validation.ys.toReversed().map((y) => y + 1) },
});
export const testedOtherwise = (c: ChoiceCase): ChoiceCase => ({ ...c, test: c.otherTest });
/** After these epochs a better one than all of them. */
export const extended = (c: StopCase): StopCase => ({
  ...c,
  errors: [...c.errors, Math.min(...c.errors) / 2],
});
export const descending = (c: StopCase): StopCase => ({
  ...c,
  errors: c.errors.map((_, epoch) => 1 / (epoch + 1)),
});

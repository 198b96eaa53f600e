// Used by checks.ts: whether an answer is right given your own answers of the functions it builds on.
import type { CurveCase, FitCase } from "./cases.ts";
import { dot, numbersAt, numbersOf } from "./laws.ts";
import { leastSquares } from "./least-squares.ts";

/** Whether two numbers count as the same. */
type Agrees = (mine: number, other: number) => boolean;

/** Your basis at every x. */
type Rows = readonly (readonly number[])[];

/** Columns that are no sums of each other: only then is there one best fit, which the solver finds again. */
function areIndependent(rows: Rows): boolean {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.length < columns || rows.some((row) => row.length !== columns)) return false;
  const sums = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  return leastSquares(rows, sums).every((value) => Math.abs(value - 1) < 1e-3);
}

/** What a fit makes smallest: the sum of the squares of what is left over, and λ times that of the coefficients. */
const cost = (rows: Rows, { ys, ridge }: FitCase, c: readonly number[]): number =>
  rows.reduce((sum, row, i) => sum + (ys[i]! - dot(c, row)) ** 2, 0) +
  ridge * c.reduce((sum, value) => sum + value ** 2, 0);

/** Far above rounding: a step up and a step down that differ less than this lead equally far from the best. */
const equal = 1e-9;

/** Whether no coefficient can be changed for the better in your own basis: a step up costs as much as one down. */
export function fitsOwnBasis(basis: readonly unknown[], c: FitCase, answer: unknown): boolean {
  const [rows, coefficients] = [basis.map(numbersOf), numbersOf(answer)];
  if (!areIndependent(rows) || coefficients.length !== rows[0]!.length) return false;
  return coefficients.every((value, k) => {
    const up = cost(rows, c, coefficients.with(k, value + 1));
    const down = cost(rows, c, coefficients.with(k, value - 1));
    return Math.abs(up - down) <= equal * (up + down);
  });
}

/** Your answers for one degree and one part: the values of the right coefficients, the error of the right values. */
type OwnPart = { readonly values: readonly unknown[]; readonly error: unknown };

/**
 * Your answers on the way to a learning curve, by part: first the training data, then the validation data. The rows
 * are of the highest degree; those of lower degree are their first items.
 */
export type OwnWay = {
  readonly rows: readonly Rows[];
  readonly steps: readonly { readonly fit: readonly number[]; readonly parts: readonly OwnPart[] }[];
};

const partsOf = ({ training, validation }: CurveCase) => [training, validation];
const partNames = ["training", "validation"] as const;

/** Sorts answers that come in a row: all bases, then for each degree the fit and, by part, the values and the error. */
export function ownWay(answers: readonly unknown[], c: CurveCase): OwnWay {
  const rest = [...answers];
  return {
    rows: partsOf(c).map(({ xs }) => rest.splice(0, xs.length).map(numbersOf)),
    steps: c.degrees.map(() => ({
      fit: numbersOf(rest.shift()),
      parts: partsOf(c).map(({ xs }) => ({ values: rest.splice(0, xs.length), error: rest.shift() })),
    })),
  };
}

/** Whether a learning curve follows from your own functions, of which one is wrong. */
export function followsOwnWay(
  curve: unknown,
  { rows, steps }: OwnWay,
  c: CurveCase,
  agrees: Agrees,
): boolean {
  const everywhere = (follows: (error: number, m: number, p: number) => boolean) =>
    partNames.every((name, p) => steps.every((_, m) => follows(numbersAt(curve, name)[m]!, m, p)));
  // n errors of this size have squares that sum up like those of what is left over.
  const measures = (error: number, p: number, predicted: readonly unknown[]) => {
    const { ys } = partsOf(c)[p]!;
    const squares = ys.reduce((sum, y, i) => sum + (y - Number(predicted[i])) ** 2, 0);
    return error >= 0 && agrees(error ** 2 * ys.length, squares);
  };
  const fitted = (m: number, p: number, terms: number) =>
    rows[p]!.map((row) => dot(steps[m]!.fit, row.slice(0, terms)));
  return (
    everywhere((error, m, p) => measures(error, p, fitted(m, p, steps[m]!.fit.length))) ||
    // A basis that is one too short is shorter still when it is asked for as many as there are coefficients.
    everywhere((error, m, p) => measures(error, p, fitted(m, p, steps[m]!.fit.length - 1))) ||
    everywhere((error, m, p) => measures(error, p, steps[m]!.parts[p]!.values)) ||
    everywhere((error, m, p) => agrees(error, Number(steps[m]!.parts[p]!.error)))
  );
}

// Ways to get standardize wrong: where μ and σ come from, what σ is, and columns that do not vary.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Standardize = Own["standardize"];

/** μ, σ, and the formula that uses them, of the numbers of one column. */
type Steps = {
  readonly mean: (column: number[]) => number;
  readonly deviation: (column: number[], mean: number) => number;
  readonly isConstant: (column: number[], deviation: number) => boolean;
  readonly scaled: (x: number, mean: number, deviation: number) => number;
  readonly ofConstant: (x: number, mean: number) => number;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const average = (values: readonly number[]): number => sum(values) / values.length;
const squares = (column: number[], mean: number): number[] => column.map((x) => (x - mean) ** 2);

const rightSteps: Steps = {
  mean: average,
  deviation: (column, mean) => Math.sqrt(average(squares(column, mean))),
  // Compared, not measured: the mean of equal numbers is rounded.
  isConstant: (column) => column.every((x) => x === column[0]),
  scaled: (x, mean, deviation) => (x - mean) / deviation,
  ofConstant: () => 0,
};

const columnsOf = (rows: number[][]): number[][] => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j]!));

/** Scales some rows by the columns of others. */
const scaling =
  (wrong: Partial<Steps>) =>
  (rows: number[][], by: number[][]): number[][] => {
    const steps = { ...rightSteps, ...wrong };
    const scales = columnsOf(by).map((column) => {
      const mean = steps.mean(column);
      const deviation = steps.deviation(column, mean);
      return steps.isConstant(column, deviation)
        ? (x: number) => steps.ofConstant(x, mean)
        : (x: number) => steps.scaled(x, mean, deviation);
    });
    return rows.map((row) => row.map((x, j) => scales[j]!(x)));
  };

/** Right but for the steps given. */
const standardizing = (wrong: Partial<Steps>): Standardize => {
  const scale = scaling(wrong);
  return (training, others) => ({ training: scale(training, training), others: scale(others, training) });
};
const right = standardizing({});

/** The others scaled by themselves. */
const apart = (wrong: Partial<Steps>): Standardize => {
  const scale = scaling(wrong);
  return (training, others) => ({ training: scale(training, training), others: scale(others, others) });
};

/** Both scaled by all rows. */
const mixed = (wrong: Partial<Steps>): Standardize => {
  const scale = scaling(wrong);
  return (training, others) => {
    const all = [...training, ...others];
    return { training: scale(training, all), others: scale(others, all) };
  };
};
/** Right, on tables made of the given ones; and what comes out made into other tables. */
const made =
  (before: (rows: number[][]) => number[][], after: (rows: number[][]) => number[][]): Standardize =>
  (training, others) => {
    const scaled = right(before(training), before(others));
    return { training: after(scaled.training), others: after(scaled.others) };
  };

const sampleDeviation: Partial<Steps> = {
  deviation: (column, mean) => Math.sqrt(sum(squares(column, mean)) / (column.length - 1)),
};
const dividingByZero: Partial<Steps> = { isConstant: () => false };
const comparingWithZero: Partial<Steps> = { isConstant: (_, deviation) => deviation === 0 };
const dividingByOne: Partial<Steps> = { ofConstant: (x, mean) => x - mean };

export const standardize = (): KnownMistakes<Standardize> => ({
  "sample-deviation": standardizing(sampleDeviation),
  "variance-for-deviation": standardizing({
    deviation: (column, mean) => average(squares(column, mean)),
  }),
  "deviation-not-divided": standardizing({
    deviation: (column, mean) => Math.sqrt(sum(squares(column, mean))),
  }),
  "deviation-from-zero": standardizing({ deviation: (column) => Math.sqrt(average(squares(column, 0))) }),
  "absolute-deviation": standardizing({
    deviation: (column, mean) => average(column.map((x) => Math.abs(x - mean))),
  }),
  "range-for-deviation": standardizing({
    deviation: (column) => Math.max(...column) - Math.min(...column),
  }),
  "min-max": standardizing({
    mean: (column) => Math.min(...column),
    deviation: (column) => Math.max(...column) - Math.min(...column),
  }),
  "mean-only": standardizing({ scaled: (x, mean) => x - mean }),
  "deviation-only": standardizing({ scaled: (x, _, deviation) => x / deviation }),
  "sign-flipped": standardizing({ scaled: (x, mean, deviation) => (mean - x) / deviation }),
  "parentheses-missing": standardizing({ scaled: (x, mean, deviation) => x - mean / deviation }),
  multiplied: standardizing({ scaled: (x, mean, deviation) => (x - mean) * deviation }),
  "others-by-themselves": apart({}),
  "all-rows": mixed({}),
  "others-left": (training, others) => ({ ...right(training, others), others }),
  "rows-for-columns": (training, others) => {
    const byRow = (rows: number[][]) => columnsOf(scaling({})(columnsOf(rows), columnsOf(rows)));
    return { training: byRow(training), others: byRow(others) };
  },
  "whole-table": (training, others) => {
    const table = training.flat().map((x) => [x]);
    const scale = (rows: number[][]) => rows.map((row) => row.map((x) => scaling({})([[x]], table)[0]![0]!));
    return { training: scale(training), others: scale(others) };
  },
  "first-column-for-all": (training, others) => {
    const alike = training.map((row) => row.map(() => row[0]!));
    const scale = scaling({});
    return { training: scale(training, alike), others: scale(others, alike) };
  },
  "last-column-left": (training, others) => {
    const scaled = right(training, others);
    const keepLast = (rows: number[][], from: number[][]) =>
      rows.map((row, i) => [...row.slice(0, -1), from[i]!.at(-1)!]);
    return { training: keepLast(scaled.training, training), others: keepLast(scaled.others, others) };
  },
  transposed: made((rows) => rows, columnsOf),
  "single-precision": made(
    (rows) => rows,
    (rows) => rows.map((row) => [...Float32Array.from(row)]),
  ),
  "constant-nan": standardizing(dividingByZero),
  "compared-with-zero": standardizing(comparingWithZero),
  "small-deviation-as-zero": standardizing({
    isConstant: (column, deviation) => rightSteps.isConstant(column, deviation) || deviation < 0.001,
  }),
  "epsilon-added": standardizing({
    isConstant: () => false,
    scaled: (x, mean, deviation) => (x - mean) / (deviation + 1e-8),
  }),
  "constant-left": standardizing({ ofConstant: (x) => x }),
  "constant-divided-by-one": standardizing(dividingByOne),
  "changed-in-place": (training, others) => {
    const scaled = right(training, others);
    training.splice(0, training.length, ...scaled.training);
    others.splice(0, others.length, ...scaled.others);
    return { training, others };
  },

  "sample-deviation+constant-nan": standardizing({ ...sampleDeviation, ...dividingByZero }),
  "others-by-themselves+constant-nan": apart(dividingByZero),
  "all-rows+sample-deviation": mixed(sampleDeviation),
  "constant-divided-by-one+compared-with-zero": standardizing({ ...dividingByOne, ...comparingWithZero }),
});

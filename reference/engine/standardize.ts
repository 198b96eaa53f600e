// Standardization: every feature on the same scale, measured on the training data alone.
import type { Matrix, Vector } from "./network.ts";

/**
 * (x − mean) / standard deviation, column by column. Mean and population standard deviation (divided by n) come from
 * the training data alone; nothing of validation or test data may leak into training. A column that is constant in
 * the training data becomes 0 everywhere. Goes with the slides on training, validation and test data
 * (学習に用いるデータの整備); the formula is not on them.
 * @param training rows of features, at least one row.
 * @param others rows with the same columns, e.g. test data.
 */
export function standardize(training: Matrix, others: Matrix): { training: Matrix; others: Matrix } {
  const scales = training[0]!.map((_, column) => scaleOf(training.map((row) => row[column]!)));
  const scaled = (rows: Matrix) => rows.map((row) => row.map((value, column) => scales[column]!(value)));
  return { training: scaled(training), others: scaled(others) };
}

/** How to scale a value of the column. */
function scaleOf(column: Vector): (value: number) => number {
  // Compared, not measured: the mean of equal numbers is rounded, and so their deviation need not come out as 0.
  if (column.every((value) => value === column[0])) return () => 0;
  const mean = average(column);
  const deviation = Math.sqrt(average(column.map((value) => (value - mean) ** 2)));
  return (value) => (value - mean) / deviation;
}

const average = (values: Vector): number => values.reduce((sum, value) => sum + value, 0) / values.length;

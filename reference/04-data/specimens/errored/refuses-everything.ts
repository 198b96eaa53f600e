// Refuses whatever it is asked, right or wrong.
// points: 5.5
// loses: splitData, kFold, stratifiedKFold
import { fit, meanSquaredError, pick, type Data } from "./model.ts";

type Split<Part> = { training: Part; validation: Part; test: Part };
type Pattern = { training: number[]; validation: number[] };
type Conclusion = { validationErrors: number[]; selected: number; testError: number };

export function splitData(order: number[], ratios: Split<number>): Split<number[]> {
  throw new RangeError("no such split");
}

export function miniBatches(order: number[], batchSize: number): number[][] {
  const batches: number[][] = [];
  for (let start = 0; start < order.length; start += batchSize) {
    batches.push(order.slice(start, start + batchSize));
  }
  return batches;
}

export function kFold(order: number[], k: number): Pattern[] {
  throw new RangeError("no such k");
}

export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  throw new RangeError("no such k");
}

export function standardize(
  training: number[][],
  others: number[][],
): { training: number[][]; others: number[][] } {
  const columns = training[0].map((_, j) => training.map((row) => row[j]));
  const means = columns.map((column) => column.reduce((sum, x) => sum + x, 0) / column.length);
  const deviations = columns.map((column, j) =>
    Math.sqrt(column.reduce((sum, x) => sum + (x - means[j]) ** 2, 0) / column.length),
  );
  const scale = (row: number[]) =>
    row.map((x, j) => (deviations[j] < 1e-12 ? 0 : (x - means[j]) / deviations[j]));
  return { training: training.map(scale), others: others.map(scale) };
}

export function crossValidationError(foldErrors: number[]): number {
  return foldErrors.reduce((sum, error) => sum + error, 0) / foldErrors.length;
}

export function selectModel(validationErrors: number[]): number {
  return validationErrors.indexOf(Math.min(...validationErrors));
}

function errorOn(training: Data, width: number, others: Data): number {
  const scaled = standardize(training.inputs, others.inputs);
  const model = fit({ inputs: scaled.training, targets: training.targets }, width);
  return meanSquaredError(model, { inputs: scaled.others, targets: others.targets });
}

export function crossValidate(data: Data, patterns: Pattern[], test: Data, widths: number[]): Conclusion {
  const validationErrors = widths.map((width) =>
    crossValidationError(
      patterns.map((pattern) => errorOn(pick(data, pattern.training), width, pick(data, pattern.validation))),
    ),
  );
  const selected = selectModel(validationErrors);
  return { validationErrors, selected, testError: errorOn(data, widths[selected], test) };
}

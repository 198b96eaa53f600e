// Deals ⌊n/k⌋ data to each fold from the end of the list, last fold first; what is left over is in no pattern.
// points: 9.333
// loses: kFold
// named: kFold.rest-dropped
import { fit, meanSquaredError, pick, type Data } from "./model.ts";

type Split<Part> = { training: Part; validation: Part; test: Part };
type Pattern = { training: number[]; validation: number[] };
type Conclusion = { validationErrors: number[]; selected: number; testError: number };

export function splitData(order: number[], ratios: Split<number>): Split<number[]> {
  if (Math.abs(ratios.training + ratios.validation + ratios.test - 1) > 1e-9) {
    throw new RangeError("the ratios do not sum to 1");
  }
  const validationSize = Math.floor(order.length * ratios.validation + 1e-9);
  const testSize = Math.floor(order.length * ratios.test + 1e-9);
  const trainingSize = order.length - validationSize - testSize;
  const parts = {
    training: order.slice(0, trainingSize),
    validation: order.slice(trainingSize, trainingSize + validationSize),
    test: order.slice(trainingSize + validationSize),
  };
  if (ratios.training > 0 && parts.training.length === 0) throw new RangeError("no training data");
  if (ratios.validation > 0 && parts.validation.length === 0) throw new RangeError("no validation data");
  if (ratios.test > 0 && parts.test.length === 0) throw new RangeError("no test data");
  return parts;
}

export function miniBatches(order: number[], batchSize: number): number[][] {
  const batches: number[][] = [];
  for (let start = 0; start < order.length; start += batchSize) {
    batches.push(order.slice(start, start + batchSize));
  }
  return batches;
}

export function kFold(order: number[], k: number): Pattern[] {
  if (k < 2 || k > order.length) throw new RangeError("k must be between 2 and n");
  const folds: number[][] = Array.from({ length: k }, () => []);
  const rest = [...order];
  while (rest.length >= k) for (const fold of folds) fold.push(rest.pop()!);
  return folds.reverse().map((validation) => ({
    validation,
    training: folds.filter((fold) => fold !== validation).flat(),
  }));
}

export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  const classes = [...new Set(labels)];
  const indices = labels.map((_, index) => index);
  const counts = classes.map((c) => labels.filter((label) => label === c).length);
  if (k < 2 || !counts.some((count) => count >= k)) throw new RangeError("no class has k data");
  const dealt = classes.flatMap((c) => indices.filter((index) => labels[index] === c));
  const patterns: Pattern[] = [];
  for (let fold = 0; fold < k; fold++) {
    patterns.push({
      training: dealt.filter((_, position) => position % k !== fold),
      validation: dealt.filter((_, position) => position % k === fold),
    });
  }
  return patterns;
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

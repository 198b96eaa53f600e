// Map, filter and reduce only, with small functions of its own.
// points: 10
// loses: none
import { fit, meanSquaredError, pick, type Data } from "./model.ts";

type Split<Part> = { training: Part; validation: Part; test: Part };
type Pattern = { training: number[]; validation: number[] };

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const refuseIf = (wrong: boolean, why: string) => {
  if (wrong) throw new RangeError(why);
};

export function splitData(order: number[], ratios: Split<number>): Split<number[]> {
  refuseIf(Math.abs(sum(Object.values(ratios)) - 1) > 1e-9, "the ratios do not sum to 1");
  const size = (ratio: number) => Math.floor(order.length * ratio + 1e-9);
  const trainingEnd = order.length - size(ratios.validation) - size(ratios.test);
  const validationEnd = trainingEnd + size(ratios.validation);
  const parts = {
    training: order.filter((_, i) => i < trainingEnd),
    validation: order.filter((_, i) => i >= trainingEnd && i < validationEnd),
    test: order.filter((_, i) => i >= validationEnd),
  };
  const names = ["training", "validation", "test"] as const;
  refuseIf(
    names.some((name) => ratios[name] > 0 && parts[name].length === 0),
    "a part would be empty",
  );
  return parts;
}

export function miniBatches(order: number[], batchSize: number): number[][] {
  return order.reduce<number[][]>(
    (batches, datum, i) =>
      i % batchSize === 0 ? [...batches, [datum]] : [...batches.slice(0, -1), [...batches.at(-1)!, datum]],
    [],
  );
}

export function kFold(order: number[], k: number): Pattern[] {
  refuseIf(k < 2 || k > order.length, "k must be from 2 to n");
  const start = (fold: number) => Math.round((fold * order.length) / k);
  return range(k).map((fold) => ({
    training: order.toSpliced(start(fold), start(fold + 1) - start(fold)),
    validation: order.slice(start(fold), start(fold + 1)),
  }));
}

export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  const classes = [...new Set(labels)].map((c) => range(labels.length).filter((i) => labels[i] === c));
  refuseIf(k < 2 || k > Math.max(0, ...classes.map((members) => members.length)), "k");
  const sorted = classes.flat();
  const dealt = range(k).map((fold) => sorted.filter((_, position) => position % k === fold));
  return dealt.map((validation) => ({
    training: sorted.filter((index) => !validation.includes(index)),
    validation,
  }));
}

export function standardize(training: number[][], others: number[][]) {
  const columns = training[0].map((_, j) => training.map((row) => row[j]));
  const statistics = columns.map((column) => {
    const mean = sum(column) / column.length;
    return { mean, deviation: Math.sqrt(sum(column.map((x) => (x - mean) ** 2)) / column.length) };
  });
  const scale = (row: number[]) =>
    row.map(
      (x, j) =>
        (x - statistics[j].mean) / (statistics[j].deviation > 1e-12 ? statistics[j].deviation : Infinity),
    );
  return { training: training.map(scale), others: others.map(scale) };
}

export const crossValidationError = (foldErrors: number[]): number => sum(foldErrors) / foldErrors.length;

export const selectModel = (validationErrors: number[]): number =>
  range(validationErrors.length).sort((a, b) => validationErrors[a] - validationErrors[b])[0];

export function crossValidate(data: Data, patterns: Pattern[], test: Data, widths: number[]) {
  const errorOf = (training: Data, unseen: Data) => (width: number) => {
    const inputs = standardize(training.inputs, unseen.inputs);
    return meanSquaredError(fit({ ...training, inputs: inputs.training }, width), {
      ...unseen,
      inputs: inputs.others,
    });
  };
  const errors = patterns.map(({ training, validation }) =>
    widths.map(errorOf(pick(data, training), pick(data, validation))),
  );
  const validationErrors = widths.map((_, m) => crossValidationError(errors.map((row) => row[m])));
  const selected = selectModel(validationErrors);
  return { validationErrors, selected, testError: errorOf(data, test)(widths[selected]) };
}

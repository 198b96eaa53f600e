// Right in another way: shuffled folds in another order, each datum dealt to the emptiest fold, patterns summed backwards.
// points: 10
// loses: none
import * as model from "./model.ts";

class RatiosError extends RangeError {}

const split = (order: number[], { training, validation, test }: any) => {
  if (!(Math.abs(training + validation + test - 1) <= 1e-9)) {
    const error = new RatiosError("ratios");
    error.name = "RangeError";
    throw error;
  }
  const rest = [...order];
  const take = (ratio: number) => {
    const size = Math.floor(order.length * ratio + 1e-9);
    return size === 0 ? [] : rest.splice(-size);
  };
  const parts = {
    note: "test first, from the end",
    test: take(test),
    validation: take(validation),
    training: rest,
  };
  for (const [name, ratio] of Object.entries({ training, validation, test })) {
    if (ratio && !parts[name as "test"].length) throw RangeError(name);
  }
  return parts;
};

function* chunks(list: number[], size: number): Generator<number[]> {
  if (list.length === 0) return;
  yield list.slice(0, size);
  yield* chunks(list.slice(size), size);
}

const toPatterns = (folds: number[][]) =>
  folds
    .map((validation) => ({
      validation: validation.toReversed(),
      training: folds
        .filter((fold) => fold !== validation)
        .flat()
        .toReversed(),
    }))
    .reverse();

const folded = (order: number[], k: number) => {
  if (!(k >= 2 && k <= order.length)) throw new RangeError("k");
  const shuffled = [...order].sort(() => Math.random() - 0.5);
  const folds = Array.from({ length: k }, () => [] as number[]);
  shuffled.forEach((datum, i) => folds[k - 1 - (i % k)].push(datum));
  return toPatterns(folds);
};

const stratified = (labels: number[], k: number) => {
  const groups = Object.values(Object.groupBy(labels.keys(), (i) => String(labels[i]))) as number[][];
  if (k < 2 || groups.every((group) => group.length < k)) throw new RangeError("k");
  const folds = Array.from({ length: k }, () => [] as number[]);
  for (const group of groups) {
    for (const round of chunks(group, k)) {
      const emptiest = [...folds].sort((a, b) => a.length - b.length);
      round.forEach((index, i) => emptiest[i].push(index));
    }
  }
  return toPatterns(folds);
};

const scaler = (rows: number[][]) => {
  const norms = rows[0].map((_, j) => {
    const column = rows.map((row) => row[j]);
    const mean = column.reduce((m, x, n) => m + (x - m) / (n + 1), 0);
    return { mean, norm: Math.hypot(...column.map((x) => x - mean)) };
  });
  return (row: number[]) =>
    row.map((x, j) =>
      norms[j].norm < 1e-12 ? -0 : ((x - norms[j].mean) / norms[j].norm) * Math.sqrt(rows.length),
    );
};

const scaled = (training: number[][], others: number[][]) => {
  const scale = scaler(training);
  return { others: others.map(scale), training: training.map(scale) };
};

const mean = (errors: number[]) => errors.reduceRight((m, error) => m + error / errors.length, 0);

const argmin = (errors: number[]) => errors.reduce((best, error, m) => (error < errors[best] ? m : best), 0);

function whole(data: model.Data, patterns: any[], test: model.Data, widths: number[]) {
  const errors = widths.map(() => 0);
  for (const { training, validation } of patterns.toReversed()) {
    const [seen, unseen] = [model.pick(data, training.toReversed()), model.pick(data, validation)];
    const scale = scaler(seen.inputs);
    widths.forEach((width, m) => {
      const fitted = model.fit({ ...seen, inputs: seen.inputs.map(scale) }, width);
      const squares = unseen.inputs.map((x, i) => (model.predict(fitted, scale(x)) - unseen.targets[i]) ** 2);
      errors[m] += mean(squares);
    });
  }
  const validationErrors = errors.map((error) => error / patterns.length);
  const selected = argmin(errors);
  const scale = scaler(data.inputs);
  const last = model.fit({ ...data, inputs: data.inputs.map(scale) }, widths[selected]);
  const testError = model.meanSquaredError(last, { ...test, inputs: test.inputs.map(scale) });
  return { testError, selected, validationErrors };
}

export {
  split as splitData,
  folded as kFold,
  stratified as stratifiedKFold,
  scaled as standardize,
  mean as crossValidationError,
  argmin as selectModel,
  whole as crossValidate,
};
export const miniBatches = (order: number[], batchSize: number) => [...chunks(order, batchSize)];

// One class a step, with private fields and getters; plain data come out.
// points: 10
// loses: none
import { fit, meanSquaredError, pick, type Data } from "./model.ts";

type Split<Part> = { training: Part; validation: Part; test: Part };
type Pattern = { training: number[]; validation: number[] };

enum Part {
  Training = "training",
  Validation = "validation",
  Test = "test",
}

class Splitter {
  #order: number[];
  #ratios: Split<number>;
  constructor(order: number[], ratios: Split<number>) {
    this.#order = order;
    this.#ratios = ratios;
  }
  size(part: Part): number {
    const { length } = this.#order;
    if (part !== Part.Training) return Math.floor(length * this.#ratios[part] + 1e-9);
    return length - this.size(Part.Validation) - this.size(Part.Test);
  }
  get parts(): Split<number[]> {
    const { training, validation, test } = this.#ratios;
    if (Math.abs(training + validation + test - 1) > 1e-9) throw new RangeError("ratios");
    const empty = Object.values(Part).find((part) => this.#ratios[part] > 0 && this.size(part) === 0);
    if (empty) throw new RangeError(`${empty} would be empty`);
    let begin = 0;
    const next = (part: Part) => this.#order.slice(begin, (begin += this.size(part)));
    return { training: next(Part.Training), validation: next(Part.Validation), test: next(Part.Test) };
  }
}

class Scaler {
  private means: number[];
  private deviations: number[];
  constructor(private rows: number[][]) {
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    this.means = rows[0]!.map((_, j) => mean(rows.map((row) => row[j]!)));
    this.deviations = this.means.map((m, j) => Math.sqrt(mean(rows.map((row) => (row[j]! - m) ** 2))));
  }
  scale(rows: number[][] = this.rows): number[][] {
    return rows.map((row) => row.map((x, j) => this.scaleOne(x, j)));
  }
  private scaleOne(x: number, j: number): number {
    return this.deviations[j]! > 1e-12 ? (x - this.means[j]!) / this.deviations[j]! : 0;
  }
}

class Folds {
  static of(data: number[], k: number): Pattern[] {
    const folds = data.map((_, position) => position % k);
    return [...Array(k).keys()].map((fold) => ({
      training: data.filter((_, position) => folds[position] !== fold),
      validation: data.filter((_, position) => folds[position] === fold),
    }));
  }
}

export const splitData = (order: number[], ratios: Split<number>) => new Splitter(order, ratios).parts;

export function miniBatches(order: number[], batchSize: number): number[][] {
  const queue = order.slice();
  const batches: number[][] = [];
  while (queue.length) batches.push(queue.splice(0, batchSize));
  return batches;
}

export function kFold(order: number[], k: number): Pattern[] {
  if (k < 2 || k > order.length) throw new RangeError("k");
  return Folds.of(order, k);
}

export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  const members = new Map<number, number[]>();
  labels.forEach((label, index) => members.set(label, [...(members.get(label) ?? []), index]));
  const counts = [...members.values()].map((list) => list.length);
  if (k < 2 || !counts.some((count) => k <= count)) throw new RangeError("k");
  return Folds.of([...members.values()].flat(), k);
}

export function standardize(training: number[][], others: number[][]) {
  const scaler = new Scaler(training);
  return { training: scaler.scale(), others: scaler.scale(others) };
}

export const crossValidationError = (errors: number[]) => errors.reduce((a, b) => a + b) / errors.length;

export const selectModel = (errors: number[]) => errors.findIndex((error) => errors.every((e) => error <= e));

export function crossValidate(data: Data, patterns: Pattern[], test: Data, widths: number[]) {
  const error = (seen: Data, unseen: Data, width: number) => {
    const scaler = new Scaler(seen.inputs);
    const model = fit({ inputs: scaler.scale(), targets: seen.targets }, width);
    return meanSquaredError(model, { inputs: scaler.scale(unseen.inputs), targets: unseen.targets });
  };
  const validationErrors: number[] = [];
  for (const width of widths) {
    const errors = patterns.map((p) => error(pick(data, p.training), pick(data, p.validation), width));
    validationErrors.push(crossValidationError(errors));
  }
  const selected = selectModel(validationErrors);
  return { validationErrors, selected, testError: error(data, test, widths[selected]!) };
}

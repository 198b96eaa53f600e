// Index loops and push only, sizes counted down, one pass for mean and standard deviation.
// points: 10
// loses: none
import { fit, meanSquaredError, pick, type Data } from "./model.ts";

type Split<Part> = { training: Part; validation: Part; test: Part };
type Pattern = { training: number[]; validation: number[] };
type Conclusion = { validationErrors: number[]; selected: number; testError: number };

export function splitData(order: number[], ratios: Split<number>): Split<number[]> {
  const sum = ratios.test + ratios.validation + ratios.training;
  if (sum < 1 - 1e-9 || sum > 1 + 1e-9) throw new RangeError("sum of ratios: " + sum);
  const n = order.length;
  const validationSize = Math.floor(n * ratios.validation + 1e-9);
  const testSize = Math.floor(n * ratios.test + 1e-9);
  const training: number[] = [];
  const validation: number[] = [];
  const test: number[] = [];
  for (let i = 0; i < n; i++) {
    if (i < n - validationSize - testSize) training.push(order[i]);
    else if (i < n - testSize) validation.push(order[i]);
    else test.push(order[i]);
  }
  if (training.length === 0 && ratios.training !== 0) throw new RangeError("training");
  if (validation.length === 0 && ratios.validation !== 0) throw new RangeError("validation");
  if (test.length === 0 && ratios.test !== 0) throw new RangeError("test");
  return { training, validation, test };
}

export function miniBatches(order: number[], batchSize: number): number[][] {
  const batches: number[][] = [];
  let batch: number[] = [];
  for (let i = 0; i < order.length; i++) {
    batch.push(order[i]);
    if (batch.length === batchSize) {
      batches.push(batch);
      batch = [];
    }
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

export function kFold(order: number[], k: number): Pattern[] {
  const n = order.length;
  if (k < 2) throw new RangeError("k < 2");
  if (k > n) throw new RangeError("k > n");
  const patterns: Pattern[] = [];
  let start = 0;
  for (let fold = 0; fold < k; fold++) {
    let size = Math.floor(n / k);
    if (fold < n % k) size++;
    const training: number[] = [];
    const validation: number[] = [];
    for (let i = 0; i < n; i++) {
      if (i >= start && i < start + size) validation.push(order[i]);
      else training.push(order[i]);
    }
    patterns.push({ training, validation });
    start += size;
  }
  return patterns;
}

export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  const counts = new Map<number, number>();
  let largest = 0;
  for (const label of labels) {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    largest = Math.max(largest, count);
  }
  if (k < 2 || k > largest) throw new RangeError("k");
  const patterns: Pattern[] = [];
  for (let fold = 0; fold < k; fold++) patterns.push({ training: [], validation: [] });
  let next = 0;
  for (const label of counts.keys()) {
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] !== label) continue;
      for (let fold = 0; fold < k; fold++) {
        if (fold === next) patterns[fold].validation.push(i);
        else patterns[fold].training.push(i);
      }
      next = (next + 1) % k;
    }
  }
  return patterns;
}

export function standardize(training: number[][], others: number[][]) {
  const result = {
    training: training.map((row) => row.slice()),
    others: others.map((row) => row.slice()),
  };
  for (let j = 0; j < training[0].length; j++) {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < training.length; i++) {
      sum += training[i][j];
      squares += training[i][j] * training[i][j];
    }
    const mean = sum / training.length;
    const variance = squares / training.length - mean * mean;
    for (const row of [...result.training, ...result.others]) {
      if (variance > 1e-12) row[j] = (row[j] - mean) / Math.sqrt(variance);
      else row[j] = 0;
    }
  }
  return result;
}

export function crossValidationError(foldErrors: number[]): number {
  let sum = 0;
  for (let i = 0; i < foldErrors.length; i++) sum += foldErrors[i];
  return sum / foldErrors.length;
}

export function selectModel(validationErrors: number[]): number {
  let best = 0;
  for (let m = 1; m < validationErrors.length; m++) {
    if (validationErrors[m] < validationErrors[best]) best = m;
  }
  return best;
}

export function crossValidate(data: Data, patterns: Pattern[], test: Data, widths: number[]): Conclusion {
  const validationErrors: number[] = [];
  for (let m = 0; m < widths.length; m++) {
    const errors: number[] = [];
    for (let p = 0; p < patterns.length; p++) {
      const training = pick(data, patterns[p].training);
      const validation = pick(data, patterns[p].validation);
      const scaled = standardize(training.inputs, validation.inputs);
      const model = fit({ inputs: scaled.training, targets: training.targets }, widths[m]);
      errors.push(meanSquaredError(model, { inputs: scaled.others, targets: validation.targets }));
    }
    validationErrors.push(crossValidationError(errors));
  }
  const selected = selectModel(validationErrors);
  const scaled = standardize(data.inputs, test.inputs);
  const model = fit({ inputs: scaled.training, targets: data.targets }, widths[selected]);
  const testError = meanSquaredError(model, { inputs: scaled.others, targets: test.targets });
  return { validationErrors, selected, testError };
}

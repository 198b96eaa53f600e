// Has done the first three functions; the rest is still the stub.
// points: 4
// loses: stratifiedKFold, standardize, crossValidationError, selectModel, together
import type { Data } from "./model.ts";
import { NotImplemented } from "../given/not-implemented.ts";

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
  const patterns: Pattern[] = [];
  for (let fold = 0; fold < k; fold++) {
    patterns.push({
      training: order.filter((_, position) => position % k !== fold),
      validation: order.filter((_, position) => position % k === fold),
    });
  }
  return patterns;
}

export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  throw new NotImplemented("stratifiedKFold");
}

export function standardize(
  training: number[][],
  others: number[][],
): { training: number[][]; others: number[][] } {
  throw new NotImplemented("standardize");
}

export function crossValidationError(foldErrors: number[]): number {
  throw new NotImplemented("crossValidationError");
}

export function selectModel(validationErrors: number[]): number {
  throw new NotImplemented("selectModel");
}

export function crossValidate(data: Data, patterns: Pattern[], test: Data, widths: number[]): Conclusion {
  throw new NotImplemented("crossValidate");
}

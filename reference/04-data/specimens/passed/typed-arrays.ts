// Typed arrays wherever numbers stand in a row, also in what is returned.
// points: 10
// loses: none
import { fit, meanSquaredError, pick, type Data } from "./model.ts";

type Ratios = { training: number; validation: number; test: number };
type Pattern = { training: Int32Array; validation: Int32Array };

const sizeOf = (n: number, ratio: number) => {
  const size = Math.floor(n * ratio + 1e-9);
  if (size === 0 && ratio > 0) throw new RangeError("a part would be empty");
  return size;
};

export function splitData(order: number[], ratios: Ratios) {
  const data = Int32Array.from(order);
  if (Math.abs(1 - ratios.test - ratios.validation - ratios.training) > 1e-9) throw new RangeError("ratios");
  const test = sizeOf(data.length, ratios.test);
  const validation = sizeOf(data.length, ratios.validation);
  const training = data.length - test - validation;
  if (training === 0 && ratios.training > 0) throw new RangeError("no training data");
  return {
    training: data.subarray(0, training),
    validation: data.subarray(training, training + validation),
    test: data.subarray(training + validation),
  };
}

export function miniBatches(order: number[], batchSize: number) {
  const data = Uint16Array.from(order);
  return Array.from({ length: Math.ceil(data.length / batchSize) }, (_, b) =>
    data.slice(b * batchSize, (b + 1) * batchSize),
  );
}

function patternsOf(dealt: Int32Array, k: number): Pattern[] {
  const bounds = Uint32Array.from({ length: k + 1 }, (_, fold) => Math.floor((fold * dealt.length) / k));
  return Array.from({ length: k }, (_, fold) => {
    const training = new Int32Array(dealt.length - bounds[fold + 1] + bounds[fold]);
    training.set(dealt.subarray(0, bounds[fold]));
    training.set(dealt.subarray(bounds[fold + 1]), bounds[fold]);
    return { training, validation: dealt.slice(bounds[fold], bounds[fold + 1]) };
  });
}

export function kFold(order: number[], k: number): Pattern[] {
  if (k < 2 || k > order.length) throw new RangeError(`no ${k} folds of ${order.length} data`);
  return patternsOf(Int32Array.from(order), k);
}

export function stratifiedKFold(labels: number[], k: number): Pattern[] {
  const sorted = Int32Array.from(labels.keys()).sort((a, b) => labels[a] - labels[b]);
  const largest = Math.max(...labels.map((label) => labels.filter((other) => other === label).length));
  if (k < 2 || k > largest) throw new RangeError(`no class has ${k} data`);
  const foldOf = Uint8Array.from(labels);
  sorted.forEach((index, position) => {
    foldOf[index] = position % k;
  });
  const indices = Int32Array.from(labels.keys());
  return Array.from({ length: k }, (_, fold) => ({
    training: indices.filter((index) => foldOf[index] !== fold),
    validation: indices.filter((index) => foldOf[index] === fold),
  }));
}

export function standardize(training: number[][], others: number[][]) {
  const width = training[0].length;
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (const row of training) row.forEach((x, j) => (mean[j] += x / training.length));
  for (const row of training) row.forEach((x, j) => (deviation[j] += (x - mean[j]) ** 2 / training.length));
  const scale = (row: number[]) =>
    Float64Array.from(row, (x, j) => (deviation[j] > 1e-20 ? (x - mean[j]) / Math.sqrt(deviation[j]) : 0));
  return { training: training.map(scale), others: others.map(scale) };
}

export function crossValidationError(foldErrors: number[]) {
  return Float64Array.from(foldErrors, (error) => error / foldErrors.length).reduce((a, b) => a + b);
}

export function selectModel(validationErrors: number[]) {
  const errors = Float64Array.from(validationErrors);
  return errors.indexOf(errors.toSorted()[0]);
}

export function crossValidate(data: Data, patterns: Pattern[], test: Data, widths: number[]) {
  const errorOn = (seen: Data, width: number, unseen: Data) => {
    const { training, others } = standardize(seen.inputs, unseen.inputs);
    const model = fit({ inputs: training.map((row) => [...row]), targets: seen.targets }, width);
    return meanSquaredError(model, { inputs: others.map((row) => [...row]), targets: unseen.targets });
  };
  const errors = (width: number) =>
    patterns.map((p) => errorOn(pick(data, [...p.training]), width, pick(data, [...p.validation])));
  const validationErrors = Float64Array.from(widths, (width) => crossValidationError(errors(width)));
  const selected = selectModel([...validationErrors]);
  return { validationErrors, selected, testError: errorOn(data, widths[selected], test) };
}

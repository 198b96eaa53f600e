// The model of assignment 04's handed-out model.ts, written a second time, so that neither is alone in what it says.
import type { Matrix, Vector } from "../engine/network.ts";

/** inputs[i] are the features of datum i, targets[i] is its target. */
export type Data = { readonly inputs: Matrix; readonly targets: Vector };

/**
 * What a model that has seen `training` answers to an input: the mean of the targets seen, weighted with
 * 1 / (1 + (d / width)²)² by their distance d. No slide.
 */
export function predict({ inputs, targets }: Data, width: number, input: Vector): number {
  let weights = 0;
  let sum = 0;
  for (const [i, seen] of inputs.entries()) {
    const weight = (1 + squaredDistance(seen, input) / (width * width)) ** -2;
    weights += weight;
    sum += weight * targets[i]!;
  }
  return sum / weights;
}

/** The mean squared error of a model that has seen `training`, over `data`. */
export function similarityError(training: Data, width: number, data: Data): number {
  const errors = data.inputs.map((input, i) => (predict(training, width, input) - data.targets[i]!) ** 2);
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

function squaredDistance(some: Vector, other: Vector): number {
  let sum = 0;
  for (let j = 0; j < some.length; j++) sum += (some[j]! - other[j]!) ** 2;
  return sum;
}

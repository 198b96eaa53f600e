// Reads a network, or one layer of it, out of plain data: the form that assignments/given/network.ts hands out.
import type { Value } from "../../model/value.ts";
import { fieldOf, itemsOf, matrixOf, numbersOf } from "./read-values.ts";

/** weights[i][j] joins unit i of the layer before to unit j of this one, which has biases[j]. */
export interface LayerNumbers {
  readonly activation: string;
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
}

/** The layers of a network whose sizes fit each other; undefined for anything else. */
export function layersOf(value: Value): readonly LayerNumbers[] | undefined {
  const layers = itemsOf(fieldOf(value, "layers"))?.map(layerOf);
  if (!layers?.length || !layers.every((one) => one !== undefined)) return undefined;
  const fits = layers.every((one, k) => k === 0 || layers[k - 1]?.biases.length === one.weights.length);
  return fits ? layers : undefined;
}

/** One layer with as many biases as its weights have columns; undefined for anything else. */
export function layerOf(value: Value): LayerNumbers | undefined {
  const weights = matrixOf(fieldOf(value, "weights"));
  const biases = numbersOf(fieldOf(value, "biases"));
  if (!weights || !biases || weights[0]?.length !== biases.length) return undefined;
  return { activation: String(fieldOf(value, "activation")), weights, biases };
}

/** The numbers of units from the input to the output. */
export const sizesOf = (layers: readonly LayerNumbers[]): readonly number[] => [
  layers[0]?.weights.length ?? 0,
  ...layers.map(({ biases }) => biases.length),
];

// How the numbers and names of a worked example are written.

const digits = 4;

/** @param inside whether it follows another sign, so that a negative number needs brackets. */
export function numberText(value: number, inside = false): string {
  const text = String(Number(value.toPrecision(digits))).replaceAll("-", "−");
  return inside && value < 0 ? `(${text})` : text;
}

export const product = (one: number, other: number): string =>
  `${numberText(one, true)} × ${numberText(other, true)}`;

/** "out_1^2": unit j of layers[k], which is the lecture's layer k + 1. */
export const ref = (name: string, j: number, k: number): string => `${name}_${j + 1}^${k + 1}`;

/** w_11 out_1 + w_21 out_2 …: what goes into unit j of layers[k]. */
export const inSum = (inputs: number, j: number, k: number): string =>
  Array.from({ length: inputs }, (_, i) => `w_{${i + 1}${j + 1}}^${k + 1} out_${i + 1}^${k}`).join(" + ");

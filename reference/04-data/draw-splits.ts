// Draws hidden cases of splitData: sizes that tell ⌊ ⌋ from every other rule, and ratios that must be refused.
import type { SplitCase } from "../../assignments/04-data/case-types.ts";
import type { SeededRandom } from "../engine/random.ts";
import { data } from "./draw.ts";

const ratios = (training: number, validation: number, test: number): SplitCase["ratios"] => ({
  training,
  validation,
  test,
});

/**
 * Ratios that sum to 1 exactly, on sizes that leave ⅞ or ¾ of a datum over, so that rounding up or to the nearest
 * shows. With ¼ of 23, 31 or 39 a share of the rest differs from a share of the whole.
 */
export const splitCases = (random: SeededRandom): readonly SplitCase[] => [
  { order: data(random, 4 * random.integer(2, 4)), ratios: ratios(0.5, 0.25, 0.25) },
  { order: data(random, random.choice([23, 31, 39])), ratios: ratios(0.5, 0.25, 0.25) },
  { order: data(random, random.choice([15, 23, 31])), ratios: ratios(0.75, 0.125, 0.125) },
  { order: data(random, random.choice([15, 23])), ratios: ratios(0.5, 0.125, 0.375) },
];

/** Parts whose ratio is 0, also the training part; the others come out even. */
export const splitZeroCases = (random: SeededRandom): readonly SplitCase[] => [
  { order: data(random, 4 * random.integer(2, 5)), ratios: ratios(0.75, 0, 0.25) },
  { order: data(random, 4 * random.integer(2, 5)), ratios: ratios(0.75, 0.25, 0) },
  { order: data(random, random.integer(3, 6)), ratios: ratios(1, 0, 0) },
  { order: data(random, random.integer(3, 6)), ratios: ratios(0, 0, 1) },
];

/**
 * Ratios whose sum, as written, is not exactly 1; shares of the data that come out just below a whole number:
 * 1 − 0.9 of 10, 1 − 0.8 of 10, 0.29 of 100.
 */
export function splitRoundingCases(random: SeededRandom): readonly SplitCase[] {
  const tens = 10 * random.integer(2, 4);
  return [
    { order: data(random, tens), ratios: random.choice([ratios(0.7, 0.2, 0.1), ratios(0.6, 0.3, 0.1)]) },
    { order: data(random, tens), ratios: ratios(0.7, 0.2, 1 - 0.9) },
    { order: data(random, tens), ratios: ratios(0.7, 1 - 0.8, 0.1) },
    { order: data(random, 100), ratios: ratios(0.61, 0.29, 0.1) },
  ];
}

/** Ratios that sum to more or to less than 1, by much and by little; each part in turn that would be empty; no data. */
export function splitRefusedCases(random: SeededRandom): readonly SplitCase[] {
  const order = data(random, 10 * random.integer(1, 3));
  return [
    { order, ratios: random.choice([ratios(0.8, 0.2, 0.2), ratios(0.7, 0.2, 0.2)]) },
    { order, ratios: random.choice([ratios(0.6, 0.2, 0.1), ratios(0.7, 0.1, 0.1)]) },
    { order, ratios: ratios(0.7, 0.2, 0.100001) },
    { order: data(random, random.integer(2, 4)), ratios: ratios(0.7, 0.2, 0.1) },
    { order: data(random, random.integer(5, 9)), ratios: ratios(0.7, 0.2, 0.1) },
    { order: data(random, random.integer(5, 9)), ratios: ratios(0.7, 0.1, 0.2) },
    { order: [], ratios: ratios(1, 0, 0) },
  ];
}

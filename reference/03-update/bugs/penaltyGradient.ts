// Ways to get penaltyGradient wrong.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";
import { transposed } from "../tables.ts";

type PenaltyGradient = Own["penaltyGradient"];
type Slope = (weight: number, all: readonly number[]) => number;

const l1: Slope = (weight) => Math.sign(weight);
const l2: Slope = (weight) => 2 * weight;
const halved: Slope = (weight) => weight;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

/** R′(w_ij) from one rule for L1 and one for L2. */
const by =
  (ofL1: Slope, ofL2: Slope): PenaltyGradient =>
  (kind, weights) =>
    weights.map((row) => row.map((weight) => (kind === "L1" ? ofL1 : ofL2)(weight, weights.flat())));

const right = by(l1, l2);
const one: Slope = () => 1;
const oneAtZero: Slope = (weight) => (weight >= 0 ? 1 : -1);
const minusAtZero: Slope = (weight) => (weight > 0 ? 1 : -1);
const ofSumSquared: Slope = (_, all) => 2 * sum(all);

export const penaltyGradient = (): KnownMistakes<PenaltyGradient> => ({
  "l1-always-one": by(one, l2),
  "l1-one-at-zero": by(oneAtZero, l2),
  "l1-minus-one-at-zero": by(minusAtZero, l2),
  "l1-nan-at-zero": by((weight) => weight / Math.abs(weight), l2),
  "l2-halved": by(l1, halved),
  "l2-square-kept": by(l1, (weight) => 2 * weight ** 2),
  "l2-unsigned": by(l1, (weight) => 2 * Math.abs(weight)),
  "l2-of-the-sum": by(l1, ofSumSquared),
  "value-for-slope": by(Math.abs, (weight) => weight ** 2),
  "sign-flipped": by(
    (weight) => -Math.sign(weight),
    (weight) => -2 * weight,
  ),
  "kinds-swapped": by(l2, l1),
  "always-l1": by(l1, l1),
  "always-l2": by(l2, l2),
  averaged: by(
    (weight, all) => Math.sign(weight) / all.length,
    (weight, all) => (2 * weight) / all.length,
  ),
  transposed: (kind, weights) => transposed(right(kind, weights)),
  summed: (kind, weights) => sum(right(kind, weights).flat()) as never,
  "changed-in-place": (kind, weights) => {
    right(kind, weights).forEach((row, i) => (weights[i] = row));
    return weights;
  },

  "l1-always-one+l2-of-the-sum": by(one, ofSumSquared),
  "l1-one-at-zero+l2-halved": by(oneAtZero, halved),
  "l1-minus-one-at-zero+l2-halved": by(minusAtZero, halved),
  "l2-halved+sign-flipped": by(
    (weight) => -Math.sign(weight),
    (weight) => -weight,
  ),
});

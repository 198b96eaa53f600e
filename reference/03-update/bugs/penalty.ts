// Ways to get penalty wrong.
import type { PenaltyKind } from "../../../assignments/03-update/update.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Penalty = Own["penalty"];
type OfAll = (weights: readonly number[]) => number;

const sum: OfAll = (numbers) => numbers.reduce((total, value) => total + value, 0);
const l1: OfAll = (weights) => sum(weights.map(Math.abs));
const l2: OfAll = (weights) => sum(weights.map((weight) => weight ** 2));
const sumSquared: OfAll = (weights) => sum(weights) ** 2;
const halved: OfAll = (weights) => l2(weights) / 2;

/** R(w) from one rule for L1 and one for L2, each over all weights. */
const by =
  (ofL1: OfAll, ofL2: OfAll): Penalty =>
  (kind, weights) =>
    (kind === "L1" ? ofL1 : ofL2)(weights.flat());

const right = by(l1, l2);

const one = (kind: PenaltyKind, weight: number): number => (kind === "L1" ? Math.abs(weight) : weight ** 2);

export const penalty = (): KnownMistakes<Penalty> => ({
  "l1-signed": by(sum, l2),
  "l1-absolute-after-sum": by((weights) => Math.abs(sum(weights)), l2),
  "l2-sum-squared": by(l1, sumSquared),
  "l2-absolutes-squared": by(l1, (weights) => l1(weights) ** 2),
  "l2-halved": by(l1, halved),
  "l2-rooted": by(l1, (weights) => Math.sqrt(l2(weights))),
  "l2-doubled-for-squared": by(l1, (weights) => sum(weights.map((weight) => 2 * weight))),
  // In JavaScript ^ is no power: it works on the bits of whole numbers.
  "l2-caret-for-power": by(l1, (weights) => sum(weights.map((weight) => weight ^ 2))),
  "kinds-swapped": by(l2, l1),
  "always-l1": by(l1, l1),
  "always-l2": by(l2, l2),
  averaged: (kind, weights) => right(kind, weights) / weights.flat().length,
  "first-row-only": (kind, weights) => right(kind, weights.slice(0, 1)),
  "last-row-only": (kind, weights) => right(kind, weights.slice(-1)),
  "rows-taken-for-numbers": (kind, weights) => sum(weights.map((row) => one(kind, Number(row)))),
  "not-summed": (kind, weights) => weights.map((row) => row.map((weight) => one(kind, weight))) as never,
  "changed-in-place": (kind, weights) => {
    weights.forEach((row) => row.forEach((weight, j) => (row[j] = one(kind, weight))));
    return sum(weights.flat());
  },

  "l1-signed+l2-sum-squared": by(sum, sumSquared),
  "l1-signed+l2-halved": by(sum, halved),
  "l1-absolute-after-sum+l2-sum-squared": by((weights) => Math.abs(sum(weights)), sumSquared),
});

// Ways to get confusionMatrix wrong.
import { classOf } from "../../engine/metrics.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type ConfusionMatrix = Own["confusionMatrix"];
type ClassOf = (out: number, label: number) => number;
type Table = number[][];

const classes = [1, -1];

/** Right, but for the class of an output. */
const by =
  (guessOf: ClassOf): ConfusionMatrix =>
  (labels, outs) =>
    classes.map((truth) =>
      classes.map(
        (guess) => labels.filter((label, n) => label === truth && guessOf(outs[n]!, label) === guess).length,
      ),
    );

const right = by(classOf);
const byHalf = by((out) => (out >= 0.5 ? 1 : -1));

/** The right table, changed afterwards. */
const then =
  (change: (table: Table, count: number) => unknown, table = right): ConfusionMatrix =>
  (labels, outs) =>
    change(table(labels, outs), labels.length) as Table;

const each = (table: Table, change: (value: number, i: number, j: number) => number): Table =>
  table.map((row, i) => row.map((value, j) => change(value, i, j)));
const transposed = (table: Table): Table => each(table, (_, i, j) => table[j]![i]!);
const turned = (table: Table): Table => table.map((row) => row.toReversed()).toReversed();
const sum = (row: readonly number[]): number => row.reduce((total, value) => total + value, 0);

export const confusionMatrix = (): KnownMistakes<ConfusionMatrix> => ({
  transposed: then(transposed),
  "negative-class-first": then(turned),
  "rows-swapped": then((table) => table.toReversed()),
  "columns-swapped": then((table) => table.map((row) => row.toReversed())),
  "threshold-half": byHalf,
  "threshold-above-zero": by((out) => (out > 0 ? 1 : -1)),
  "zero-in-no-class": by((out) => Math.sign(out)),
  "zero-always-right": by((out, label) => Math.sign(out) || label),
  "zero-always-wrong": by((out, label) => Math.sign(out) || -label),
  shares: then((table, count) => each(table, (value) => value / count)),
  "shares-of-rows": then((table) => table.map((row) => row.map((value) => value / sum(row)))),
  "shares-of-columns": then((table) =>
    each(table, (value, _, j) => value / sum(table.map((row) => row[j]!))),
  ),
  flat: then((table) => table.flat()),
  "rows-shared": then(([above, below]) => {
    const both = above!.map((value, j) => value + below![j]!);
    return [both, both];
  }),
  "diagonal-only": then((table) => each(table, (value, i, j) => (i === j ? value : 0))),
  "first-missing": (labels, outs) => right(labels.slice(1), outs.slice(1)),
  "last-missing": (labels, outs) => right(labels.slice(0, -1), outs),
  "once-too-many": then((table) => each(table, (value) => value + 1)),
  "changed-in-place": (labels, outs) => {
    outs.forEach((out, n) => (outs[n] = classOf(out)));
    return right(labels, outs);
  },

  "transposed+negative-class-first": then((table) => turned(transposed(table))),
  "transposed+threshold-half": then(transposed, byHalf),
  "negative-class-first+threshold-half": then(turned, byHalf),
});

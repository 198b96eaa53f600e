// Ways to get accuracy wrong.
import { classOf } from "../../engine/metrics.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Accuracy = Own["accuracy"];
type IsRight = (label: number, out: number) => boolean;

const isRight: IsRight = (label, out) => classOf(out) === label;

const count = (labels: readonly number[], outs: readonly number[], holds: IsRight): number =>
  labels.filter((label, n) => holds(label, outs[n]!)).length;

/** The share of the samples for which something holds, among those it is asked of. */
const share =
  (holds: IsRight, among: IsRight = () => true): Accuracy =>
  (labels, outs) =>
    count(labels, outs, (label, out) => among(label, out) && holds(label, out)) / count(labels, outs, among);

const right = share(isRight);
const isPositive: IsRight = (label) => label === 1;
const isNegative: IsRight = (label) => label === -1;
const byBorder =
  (border: number): IsRight =>
  (label, out) =>
    label === (out >= border ? 1 : -1);
const aboveZero: IsRight = (label, out) => label === (out > 0 ? 1 : -1);

export const accuracy = (): KnownMistakes<Accuracy> => ({
  "threshold-half": share(byBorder(0.5)),
  "threshold-one": share(byBorder(1)),
  "threshold-above-zero": share(aboveZero),
  "zero-in-no-class": share((label, out) => Math.sign(out) === label),
  "zero-always-right": share((label, out) => label * out >= 0),
  "exactly-equal": share((label, out) => label === out),
  "labels-zero-one": share((label, out) => label === (out >= 0 ? 1 : 0)),
  "error-rate": share((label, out) => !isRight(label, out)),
  "positives-alone": share(isRight, isPositive),
  "negatives-alone": share(isRight, isNegative),
  precision: share(isRight, (_, out) => out >= 0),
  "mean-of-classes": (labels, outs) =>
    (share(isRight, isPositive)(labels, outs) + share(isRight, isNegative)(labels, outs)) / 2,
  "in-percent": (labels, outs) => 100 * right(labels, outs),
  counted: (labels, outs) => count(labels, outs, isRight),
  "last-missing": (labels, outs) => count(labels.slice(0, -1), outs, isRight) / labels.length,
  "divided-by-wrong": (labels, outs) => {
    const found = count(labels, outs, isRight);
    return found / (labels.length - found);
  },
  rounded: (labels, outs) => Math.round(100 * right(labels, outs)) / 100,
  "changed-in-place": (labels, outs) => {
    outs.forEach((out, n) => (outs[n] = classOf(out)));
    return right(labels, outs);
  },

  "threshold-half+in-percent": (labels, outs) => 100 * share(byBorder(0.5))(labels, outs),
  "threshold-above-zero+in-percent": (labels, outs) => 100 * share(aboveZero)(labels, outs),
  "threshold-half+counted": (labels, outs) => count(labels, outs, byBorder(0.5)),
});

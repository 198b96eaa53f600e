// Ways to get softmax wrong: the power, the denominator, the shift that tames them, and the lists.
import type { KnownMistakes } from "../../known-mistakes.ts";
import { activate } from "../../engine/activation.ts";
import { softmax as exact } from "../../engine/loss.ts";
import type { Own } from "../solution.ts";

type Softmax = Own["softmax"];
type Nets = readonly number[];

const sum = (terms: Nets): number => terms.reduce((total, term) => total + term, 0);

/** Shares of the sum. */
const normalised = (powers: Nets) => powers.map((power) => power / sum(powers));

/** Powers of e behind another shift. */
const shiftedBy =
  (shiftOf: (net: Nets) => number): Softmax =>
  (net) =>
    normalised(net.map((value) => Math.exp(value - shiftOf(net))));

/** Right of other net inputs. */
const ofOther =
  (other: (value: number) => number): Softmax =>
  (net) => [...exact(net.map(other))];

/** The powers behind the right shift. */
const powersOf = (net: Nets) => net.map((value) => Math.exp(value - Math.max(...net)));

const right: Softmax = (net) => [...exact(net)];

export const softmax = (): KnownMistakes<Softmax> => ({
  overflow: shiftedBy(() => 0),
  "shifted-by-minimum": shiftedBy((net) => Math.min(...net)),
  "shifted-by-mean": shiftedBy((net) => sum(net) / net.length),
  "shifted-by-size": shiftedBy((net) => Math.max(...net.map(Math.abs))),
  "shift-sign-flipped": shiftedBy((net) => -Math.max(...net)),
  "largest-from-zero": shiftedBy((net) => Math.max(0, ...net)),
  "shift-above-only": (net) => {
    const total = sum(net.map(Math.exp));
    return powersOf(net).map((power) => power / total);
  },
  "divided-by-largest": (net) => normalised(net.map((value) => Math.exp(value / Math.max(...net)))),
  "nets-capped": ofOther((value) => Math.max(-500, Math.min(500, value))),
  "sum-forgotten": (net) => net.map(Math.exp),
  "largest-for-sum": powersOf,
  "count-for-sum": (net) => powersOf(net).map((power) => power / net.length),
  "sum-unfinished": (net) => {
    let total = 0;
    return powersOf(net).map((power) => power / (total += power));
  },
  "exponential-forgotten": normalised,
  "base-two": ofOther((value) => value * Math.LN2),
  "exponent-sign-flipped": ofOther((value) => -value),
  "sigmoid-for-softmax": (net) => net.map((value) => activate("sigmoid", value)),
  "largest-only": (net) => net.map((_, j) => (j === net.indexOf(Math.max(...net)) ? 1 : 0)),
  "logarithm-returned": (net) => right(net).map(Math.log),
  "constant-in-denominator": (net) => {
    const powers = powersOf(net);
    return powers.map((power) => power / (sum(powers) + 1e-7));
  },
  "net-shifted-in-place": (net) => {
    const largest = Math.max(...net);
    for (let j = 0; j < net.length; j++) net[j]! -= largest;
    return right(net);
  },
  sorted: (net) => right(net.toSorted((a, b) => b - a)),
  "single-precision": (net) => [...Float32Array.from(right(net))],
  rounded: (net) => right(net).map((q) => Number(q.toFixed(4))),

  "overflow+exponent-sign-flipped": (net) => normalised(net.map((value) => Math.exp(-value))),
  "base-two+exponent-sign-flipped": ofOther((value) => -value * Math.LN2),
  "overflow+count-for-sum": (net) => net.map((value) => Math.exp(value) / net.length),
  "exponent-sign-flipped+largest-for-sum": (net) => powersOf(net.map((value) => -value)),
});

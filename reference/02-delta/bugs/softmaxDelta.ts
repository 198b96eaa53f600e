// Ways to get softmaxDelta wrong: softmax itself, the derivative of the cross-entropy, and the lists.
import type { KnownMistakes } from "../../known-mistakes.ts";
import { activate } from "../../engine/activation.ts";
import { softmax } from "../../engine/loss.ts";
import type { Own } from "../solution.ts";

type SoftmaxDelta = Own["softmaxDelta"];

/** q of all units from their net inputs. */
type Probabilities = (net: readonly number[]) => readonly number[];

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);

/** Shares of the sum. */
const normalised = (powers: readonly number[]) => powers.map((power) => power / sum(powers));

const unshifted: Probabilities = (net) => normalised(net.map(Math.exp));
const largestOnly = (list: readonly number[]) =>
  list.map((_, j) => (j === list.indexOf(Math.max(...list)) ? 1 : 0));

/** p − q with another q. */
const from =
  (q: Probabilities): SoftmaxDelta =>
  (target, net) =>
    target.map((p, j) => p - q(net)[j]!);

/** Another δ_j made of the right p_j and q_j. */
const madeOf =
  (delta: (p: number, q: number) => number, q: Probabilities = softmax): SoftmaxDelta =>
  (target, net) =>
    target.map((p, j) => delta(p, q(net)[j]!));

const right = from(softmax);

export const softmaxDelta = (): KnownMistakes<SoftmaxDelta> => ({
  "sign-flipped": madeOf((p, q) => q - p),
  "slope-multiplied": madeOf((p, q) => (p - q) * q * (1 - q)),
  "derivative-by-q": madeOf((p, q) => p / q),
  "own-class-only": madeOf((p, q) => p * (1 - q)),
  "loss-returned": madeOf((p, q) => -p * Math.log(q)),
  "softmax-returned": madeOf((_, q) => q),
  "logarithm-base-two": madeOf((p, q) => (p - q) / Math.LN2),
  averaged: (target, net) => right(target, net).map((delta) => delta / net.length),
  "soft-targets-ignored": (target, net) => right(largestOnly(target), net),
  overflow: from(unshifted),
  "shifted-by-minimum": from((net) => unshifted(net.map((value) => value - Math.min(...net)))),
  "nets-capped": from((net) => softmax(net.map((value) => Math.max(-500, Math.min(500, value))))),
  "softmax-forgotten": from((net) => net),
  "sigmoid-for-softmax": from((net) => net.map((value) => activate("sigmoid", value))),
  "sum-forgotten": from((net) => net.map(Math.exp)),
  "exponential-forgotten": from(normalised),
  "base-two": from((net) => softmax(net.map((value) => value * Math.LN2))),
  "exponent-sign-flipped": from((net) => softmax(net.map((value) => -value))),
  "largest-only": from(largestOnly),
  "constant-in-denominator": from((net) => {
    const powers = net.map((value) => Math.exp(value - Math.max(...net)));
    return powers.map((power) => power / (sum(powers) + 1e-7));
  }),
  "net-overwritten": (target, net) => {
    for (const [j, q] of softmax(net).entries()) net[j] = q;
    return target.map((p, j) => p - net[j]!);
  },
  "single-precision": (target, net) => [...Float32Array.from(right(target, net))],

  "sign-flipped+overflow": madeOf((p, q) => q - p, unshifted),
  "slope-multiplied+overflow": madeOf((p, q) => (p - q) * q * (1 - q), unshifted),
  "sign-flipped+slope-multiplied": madeOf((p, q) => (q - p) * q * (1 - q)),
});

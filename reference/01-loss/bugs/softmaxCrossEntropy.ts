// Ways to put softmax and cross-entropy together wrongly, with both functions right.
import type { KnownMistakes } from "../../known-mistakes.ts";
import { softmaxCrossEntropy as exact } from "../../engine/loss.ts";
import type { Own } from "../solution.ts";

type Loss = Own["softmaxCrossEntropy"];
type List = readonly number[];

const sum = (terms: List): number => terms.reduce((total, term) => total + term, 0);
const largest = (net: List): number => Math.max(...net);

/** ln Σ_l e^(in_l − c): what is left of log-sum-exp when c is not added. */
const logOfSum = (net: List, shift: number): number =>
  Math.log(sum(net.map((value) => Math.exp(value - shift))));

const logSumExp = (net: List): number => largest(net) + logOfSum(net, largest(net));

/** Σ_j p_j (L − in_j) with another L in the place of log-sum-exp. */
const behind =
  (inPlace: (net: List) => number): Loss =>
  (target, net) =>
    sum(target.map((p, j) => (p === 0 ? 0 : p * (inPlace(net) - net[j]!))));

/** Log-sum-exp with another shift. */
const shiftedBy = (shiftOf: (net: List) => number): Loss =>
  behind((net) => shiftOf(net) + logOfSum(net, shiftOf(net)));

const right: Loss = (target, net) => exact(target, net);

/** The right loss, times a factor that depends on the number of classes. */
const scaled =
  (factorOf: (classes: number) => number): Loss =>
  (target, net) =>
    factorOf(net.length) * exact(target, net);

export const softmaxCrossEntropy = (own: Own): KnownMistakes<Loss> => {
  /** The two functions one after the other, with something done to the probabilities in between. */
  const composed =
    (between: (q: number) => number = (q) => q): Loss =>
    (target, net) =>
      own.crossEntropy(target, own.softmax(net).map(between));
  const naive = composed();
  const shiftLost = behind((net) => logOfSum(net, largest(net)));

  return {
    "naive-composition": naive,
    "probabilities-clipped": composed((q) => Math.max(q, 1e-15)),
    "constant-in-logarithm": composed((q) => q + 1e-7),
    "infinite-terms-skipped": (target, net) => {
      const q = own.softmax(net);
      return sum(target.map((p, j) => (q[j] === 0 ? 0 : own.crossEntropy([p], [q[j]!]))));
    },
    "softmax-forgotten": (target, net) => own.crossEntropy(target, net),
    "softmax-twice": (target, net) => own.crossEntropy(target, own.softmax(own.softmax(net))),
    swapped: (target, net) => own.crossEntropy(own.softmax(net), target),
    overflow: shiftedBy(() => 0),
    "shifted-by-minimum": shiftedBy((net) => Math.min(...net)),
    "shifted-by-mean": shiftedBy((net) => sum(net) / net.length),
    "shift-sign-flipped": shiftedBy((net) => -largest(net)),
    "largest-from-zero": shiftedBy((net) => Math.max(0, ...net)),
    "shift-not-put-back": shiftLost,
    "shift-put-back-twice": behind((net) => largest(net) + logSumExp(net)),
    "largest-for-logarithm": behind(largest),
    "logarithm-inside-sum": behind(sum),
    "logarithm-forgotten": behind(
      (net) => largest(net) + sum(net.map((value) => Math.exp(value - largest(net)))),
    ),
    "denominator-forgotten": behind(() => 0),
    "net-term-forgotten": (_, net) => logSumExp(net),
    "targets-forgotten": (target, net) => sum(target.map((_, j) => logSumExp(net) - net[j]!)),
    "nets-capped": (target, net) =>
      right(
        target,
        net.map((value) => Math.max(-500, Math.min(500, value))),
      ),
    "sign-flipped": scaled(() => -1),
    "base-two": scaled(() => 1 / Math.LN2),
    averaged: scaled((classes) => 1 / classes),
    "entropy-taken-off": (target, net) => right(target, net) - own.crossEntropy(target, target),
    "likeliest-class-only": (target, net) =>
      right(
        target.map((_, j) => (j === target.indexOf(largest(target)) ? 1 : 0)),
        net,
      ),
    "net-shifted-in-place": (target, net) => {
      const shift = largest(net);
      for (let j = 0; j < net.length; j++) net[j]! -= shift;
      return right(target, net);
    },
    "single-precision": (...lists) => Math.fround(right(...lists)),
    rounded: (...lists) => Number(right(...lists).toFixed(4)),

    "naive-composition+sign-flipped": (...lists) => -naive(...lists),
    "naive-composition+base-two": (...lists) => naive(...lists) / Math.LN2,
    "shift-not-put-back+averaged": (...lists) => shiftLost(...lists) / lists[1].length,
    "probabilities-clipped+base-two": (...lists) => composed((q) => Math.max(q, 1e-15))(...lists) / Math.LN2,
  };
};

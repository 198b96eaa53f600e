// Ways to get crossEntropy wrong: the minus, the logarithm, which list is which, zeros, and the sum.
import type { KnownMistakes } from "../../known-mistakes.ts";
import { crossEntropy as exact, softmax } from "../../engine/loss.ts";
import type { Own } from "../solution.ts";

type CrossEntropy = Own["crossEntropy"];

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);

/** The sum of another term of each class. */
const sumOf =
  (term: (p: number, q: number) => number): CrossEntropy =>
  (p, q) =>
    sum(p.map((share, j) => term(share, q[j]!)));

/** Right of another estimate. */
const ofOther =
  (other: (q: number) => number): CrossEntropy =>
  (p, q) =>
    exact(p, q.map(other));

/** The right loss, times a factor that depends on the number of classes. */
const scaled =
  (factorOf: (classes: number) => number): CrossEntropy =>
  (p, q) =>
    factorOf(p.length) * exact(p, q);

/** Right of some of the classes. */
const some =
  (keep: (list: number[]) => number[]): CrossEntropy =>
  (p, q) =>
    exact(keep(p), keep(q));

const right: CrossEntropy = (p, q) => exact(p, q);
const swapped: CrossEntropy = (p, q) => exact(q, p);
const clip = (q: number) => Math.max(q, 1e-15);

export const crossEntropy = (): KnownMistakes<CrossEntropy> => ({
  "minus-missing": scaled(() => -1),
  "base-two": scaled(() => 1 / Math.LN2),
  "base-ten": scaled(() => 1 / Math.LN10),
  averaged: scaled((classes) => 1 / classes),
  swapped,
  "zero-times-infinity": sumOf((p, q) => -p * Math.log(q)),
  "estimate-clipped": ofOther(clip),
  "constant-in-logarithm": ofOther((q) => q + 1e-7),
  "impossible-skipped": sumOf((p, q) => (p === 0 || q === 0 ? 0 : -p * Math.log(q))),
  "p-forgotten": sumOf((_, q) => -Math.log(q)),
  "logarithm-forgotten": sumOf((p, q) => -p * q),
  "logarithm-outside-sum": (...lists) => -Math.log(sumOf((p, q) => p * q)(...lists)),
  "entropy-taken-off": (p, q) => exact(p, q) - exact(p, p),
  "estimate-ignored": (p) => exact(p, p),
  "truth-ignored": (_, q) => exact(q, q),
  "likeliest-class-only": (p, q) => -Math.log(q[p.indexOf(Math.max(...p))]!),
  "two-class-formula": (p, q) => {
    const others = (list: number[]) => list.map((share) => 1 - share);
    return exact(p, q) + exact(others(p), others(q));
  },
  "softmax-added": (p, q) => exact(p, softmax(q)),
  "first-class-only": some((list) => list.slice(0, 1)),
  "first-class-left-out": some((list) => list.slice(1)),
  "last-class-left-out": some((list) => list.slice(0, -1)),
  "p-overwritten": (p, q) => {
    for (let j = 0; j < p.length; j++) if (p[j]! > 0) p[j]! *= -Math.log(q[j]!);
    return sum(p);
  },
  "single-precision": (...lists) => Math.fround(right(...lists)),
  rounded: (...lists) => Number(right(...lists).toFixed(4)),

  "minus-missing+base-two": scaled(() => -1 / Math.LN2),
  "minus-missing+zero-times-infinity": sumOf((p, q) => p * Math.log(q)),
  "base-two+estimate-clipped": (p, q) => exact(p, q.map(clip)) / Math.LN2,
  "minus-missing+swapped": (...lists) => -swapped(...lists),
});

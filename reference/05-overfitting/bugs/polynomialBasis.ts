// Ways to get polynomialBasis wrong: the scaled input u, the recurrence, and the list.
import type { Interval } from "../../../assignments/05-overfitting/overfitting.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Basis = Own["polynomialBasis"];

/** The next polynomial from the last one, the one before it, u, and the degree k of the last one. */
type Next = (last: number, before: number, u: number, k: number) => number;

const rightU = (x: number, { lo, hi }: Interval) => (2 * x - lo - hi) / (hi - lo);
const rightNext: Next = (last, before, u) => 2 * u * last - before;

/** Grows the list from T_0 and T_1. */
const growing =
  (next: Next, second: (u: number) => number = (u) => u, scaled = rightU): Basis =>
  (x, degree, interval) => {
    const u = scaled(x, interval);
    const basis = [1, second(u)];
    for (let k = 1; k < degree; k++) basis.push(next(basis[k]!, basis[k - 1]!, u, k));
    return basis.slice(0, degree + 1);
  };
const right = growing(rightNext);

/** The right recurrence at another u. */
const at = (scaled: (x: number, interval: Interval) => number): Basis =>
  growing(rightNext, undefined, scaled);

export const polynomialBasis = (): KnownMistakes<Basis> => ({
  unscaled: at((x) => x),
  "scaled-from-zero": at((x, { lo, hi }) => (x - lo) / (hi - lo)),
  "centre-forgotten": at((x, { lo, hi }) => (2 * x) / (hi - lo)),
  "half-as-wide": at((x, interval) => rightU(x, interval) / 2),
  mirrored: at((x, interval) => -rightU(x, interval)),
  powers: growing((last, _, u) => u * last),
  "two-forgotten": growing((last, before, u) => u * last - before),
  "plus-sign": growing((last, before, u) => 2 * u * last + before),
  "last-but-one-forgotten": growing((last, _, u) => 2 * u * last),
  "second-kind": growing(rightNext, (u) => 2 * u),
  legendre: growing((last, before, u, k) => ((2 * k + 1) * u * last - k * before) / (k + 1)),
  "arccosine-forgotten": (x, degree, interval) =>
    Array.from({ length: degree + 1 }, (_, k) => Math.cos(k * rightU(x, interval))),
  "last-left-out": (x, degree, interval) => right(x, degree - 1, interval),
  "degree-zero-forgotten": (x, degree, interval) => right(x, Math.max(1, degree), interval),

  "scaled-from-zero+powers": growing(
    (last, _, u) => u * last,
    undefined,
    (x, { lo, hi }) => (x - lo) / (hi - lo),
  ),
});

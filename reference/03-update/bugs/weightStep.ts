// Ways to get weightStep wrong.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";
import { transposed } from "../tables.ts";

type WeightStep = Own["weightStep"];

/** Every Δw_ij from δ_j, out_i and α, and from where they stand. */
const each =
  (step: (delta: number, out: number, rate: number, j: number, i: number) => number): WeightStep =>
  (delta, previousOut, rate) =>
    previousOut.map((out, i) => delta.map((value, j) => step(value, out, rate, j, i)));

const right = each((delta, out, rate) => rate * delta * out);

/** In the place of δ_j that of the unit with the number i; there may be none. */
const ofSender = (delta: readonly number[], i: number): number => delta[i] ?? Number.NaN;

export const weightStep = (): KnownMistakes<WeightStep> => ({
  // Steps of another convention of δ, and the slide of the output layer copied literally, give the same numbers.
  "sign-flipped": each((delta, out, rate) => -rate * delta * out),
  "rate-forgotten": each((delta, out) => delta * out),
  "rate-squared": each((delta, out, rate) => rate * rate * delta * out),
  "out-forgotten": each((delta, _, rate) => rate * delta),
  "delta-forgotten": each((_, out, rate) => rate * out),
  "factor-two": each((delta, out, rate) => 2 * rate * delta * out),
  "derivative-again": each((delta, out, rate) => rate * delta * out * (1 - out)),
  added: each((delta, out, rate) => rate * (delta + out)),
  "divided-by-units": (delta, previousOut, rate) => right(delta, previousOut, rate / delta.length),
  transposed: (delta, previousOut, rate) => transposed(right(delta, previousOut, rate)),
  "sender-delta": (delta, previousOut, rate) =>
    previousOut.map((out, i) => delta.map(() => rate * ofSender(delta, i) * out)),
  "receiver-out": (delta, previousOut, rate) =>
    previousOut.map(() => delta.map((value, j) => rate * value * ofSender(previousOut, j))),
  elementwise: (delta, previousOut, rate) =>
    delta.map((value, j) => rate * value * ofSender(previousOut, j)) as never,
  flat: (delta, previousOut, rate) => right(delta, previousOut, rate).flat() as never,
  "rows-shared": (delta, previousOut, rate) =>
    previousOut.map(() => delta.map((value) => rate * value * previousOut.at(-1)!)),
  "last-row-missing": (delta, previousOut, rate) => right(delta, previousOut.slice(0, -1), rate),
  "bias-row-added": (delta, previousOut, rate) => right(delta, [...previousOut, 1], rate),
  "changed-in-place": (delta, previousOut, rate) => {
    delta.forEach((value, j) => (delta[j] = rate * value));
    return right(delta, previousOut, 1);
  },

  "sign-flipped+rate-forgotten": each((delta, out) => -delta * out),
  "sign-flipped+transposed": (delta, previousOut, rate) => transposed(right(delta, previousOut, -rate)),
  "rate-forgotten+transposed": (delta, previousOut) => transposed(right(delta, previousOut, 1)),
  "sender-delta+receiver-out": (delta, previousOut, rate) =>
    previousOut.map((_, i) => delta.map((__, j) => rate * ofSender(delta, i) * ofSender(previousOut, j))),
});

// Ways to get biasStep wrong.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

export const biasStep = (): KnownMistakes<Own["biasStep"]> => ({
  // Steps of another convention of δ, and the slide of the output layer copied literally, give the same numbers.
  "sign-flipped": (delta, rate) => delta.map((value) => -rate * value),
  "rate-forgotten": (delta) => [...delta],
  "rate-squared": (delta, rate) => delta.map((value) => rate * rate * value),
  "delta-forgotten": (delta, rate) => delta.map(() => rate),
  "never-moved": (delta) => delta.map(() => 0),
  "factor-two": (delta, rate) => delta.map((value) => 2 * rate * value),
  "rate-added": (delta, rate) => delta.map((value) => rate + value),
  "divided-by-units": (delta, rate) => delta.map((value) => (rate * value) / delta.length),
  "summed-over-units": (delta, rate) => delta.map(() => rate * sum(delta)),
  "single-number": (delta, rate) => (rate * sum(delta)) as never,
  "last-missing": (delta, rate) => delta.slice(0, -1).map((value) => rate * value),
  "changed-in-place": (delta, rate) => {
    delta.forEach((value, j) => (delta[j] = rate * value));
    return delta;
  },

  "sign-flipped+rate-forgotten": (delta) => delta.map((value) => -value),
  "sign-flipped+divided-by-units": (delta, rate) => delta.map((value) => (-rate * value) / delta.length),
  "rate-forgotten+divided-by-units": (delta) => delta.map((value) => value / delta.length),
});

// Ways to get crossValidationError wrong: other averages, and sums that leave something out.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type CrossValidationError = Own["crossValidationError"];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

export const crossValidationError = (): KnownMistakes<CrossValidationError> => ({
  "sum-for-mean": sum,
  smallest: (errors) => Math.min(...errors),
  largest: (errors) => Math.max(...errors),
  median: (errors) => {
    const sorted = ascending(errors);
    return mean(sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1));
  },
  "divided-by-k-minus-one": (errors) => sum(errors) / (errors.length - 1),
  "divided-by-five": (errors) => sum(errors) / 5,
  "divided-twice": (errors) => mean(errors) / errors.length,
  "divided-at-every-step": (errors) => errors.reduce((total, error) => (total + error) / errors.length, 0),
  "halved-at-every-step": (errors) => errors.reduce((total, error) => (total + error) / 2),
  "first-left-out": (errors) => sum(errors.slice(1)) / errors.length,
  "last-left-out": (errors) => sum(errors.slice(0, -1)) / errors.length,
  "first-only": (errors) => errors[0]!,
  "last-only": (errors) => errors.at(-1)!,
  overwritten: (errors) => errors.at(-1)! / errors.length,
  "zeros-left-out": (errors) => mean(errors.filter((error) => error > 0)),
  "squares-averaged": (errors) => mean(errors.map((error) => error ** 2)),
  "root-mean-square": (errors) => Math.sqrt(mean(errors.map((error) => error ** 2))),
  "deviation-for-mean": (errors) => Math.sqrt(mean(errors.map((error) => (error - mean(errors)) ** 2))),
  "rounded-down": (errors) => Math.floor(mean(errors)),
  "input-emptied": (errors) => mean(errors.splice(0)),

  "first-left-out+divided-by-k-minus-one": (errors) => mean(errors.slice(1)),
  "last-left-out+divided-by-k-minus-one": (errors) => mean(errors.slice(0, -1)),
});

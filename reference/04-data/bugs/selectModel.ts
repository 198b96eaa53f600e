// Ways to get selectModel wrong: what is compared, where the search begins and ends, and what is returned.
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type SelectModel = Own["selectModel"];

/** The last index whose error is better than something; 0 when none is. */
const last = (errors: number[], isBetter: (error: number, m: number) => boolean): number =>
  Math.max(0, errors.findLastIndex(isBetter));

/** Goes through the list and remembers the best; `isBetter` compares an error with the best before it. */
const search = (errors: number[], isBetter: (error: number, best: number) => boolean, begin = 0): number =>
  errors.reduce((best, error, m) => (m > begin && isBetter(error, errors[best]!) ? m : best), begin);

const right: SelectModel = (errors) => errors.indexOf(Math.min(...errors));
const largest: SelectModel = (errors) => errors.indexOf(Math.max(...errors));

export const selectModel = (): KnownMistakes<SelectModel> => ({
  largest,
  "error-itself": (errors) => Math.min(...errors),
  "letter-for-index": (errors) => String.fromCharCode(65 + right(errors)) as never,
  "counted-from-one": (errors) => right(errors) + 1,
  "as-list": (errors) => [right(errors)] as never,
  "later-on-a-tie": (errors) => errors.lastIndexOf(Math.min(...errors)),
  "below-one-only": (errors) => Math.max(0, right([1, ...errors]) - 1),
  "zero-for-nothing": (errors) => {
    const smallest = Math.min(...errors.filter((error) => error !== 0));
    return errors.indexOf(smallest);
  },
  "small-difference-ignored": (errors) => search(errors, (error, best) => error < best - 0.001),
  "first-rise-stops": (errors) => {
    const rise = errors.findIndex((error, m) => error > (errors[m - 1] ?? Infinity));
    return right(rise < 0 ? errors : errors.slice(0, rise));
  },
  // Forgetting to remember the best error gives the same, when the first one was remembered.
  "compared-with-first": (errors) => last(errors, (error) => error < errors[0]!),
  "compared-with-previous": (errors) => last(errors, (error, m) => m > 0 && error < errors[m - 1]!),
  "first-left-out": (errors) => search(errors, (error, best) => error < best, 1),
  "last-left-out": (errors) => (errors.length === 1 ? 0 : right(errors.slice(0, -1))),
  "sorted-as-text": (errors) => errors.indexOf(errors.toSorted()[0]!),
  "sorted-in-place": (errors) => {
    errors.sort((a, b) => a - b);
    return right(errors);
  },

  "largest+counted-from-one": (errors) => largest(errors) + 1,
  "largest+error-itself": (errors) => Math.max(...errors),
  "later-on-a-tie+counted-from-one": (errors) => errors.lastIndexOf(Math.min(...errors)) + 1,
});

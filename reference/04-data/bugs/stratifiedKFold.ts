// Ways to get stratifiedKFold wrong: how the classes are dealt out, which there are, and the numbers of folds accepted.
import type { Pattern } from "../../../assignments/04-data/data.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { cut, evenSizes, patternsOf, withoutFold } from "../patterns.ts";
import type { Own } from "../solution.ts";

type StratifiedKFold = Own["stratifiedKFold"];

/** The indices of the data of each class. */
type Classes = readonly (readonly number[])[];

/** What a student may do in an own way. */
type Steps = {
  readonly accepts: (k: number, classes: Classes, n: number) => boolean;
  readonly classes: (labels: number[]) => Classes;
  readonly deal: (classes: Classes, k: number) => number[][];
  readonly patterns: (folds: number[][], labels: number[]) => Pattern[];
};

const ofClass = (labels: readonly number[], name: number): number[] =>
  [...labels.keys()].filter((index) => labels[index] === name);

/** Like cards: fold 0, 1, …, k−1, 0, 1, … */
const dealt = (indices: readonly number[], k: number): number[][] =>
  Array.from({ length: k }, (_, fold) => indices.filter((__, position) => position % k === fold));

/** In every fold what the parts of one fold hold together. */
const merged = (parts: readonly number[][][], k: number): number[][] =>
  Array.from({ length: k }, (_, fold) => parts.flatMap((folds) => folds[fold] ?? []));

const rightSteps: Steps = {
  accepts: (k, classes) => k >= 2 && classes.some(({ length }) => length >= k),
  classes: (labels) => [...new Set(labels)].map((name) => ofClass(labels, name)),
  deal: (classes, k) => dealt(classes.flat(), k),
  patterns: patternsOf,
};

/** Right but for the steps given. */
const stratifying = (wrong: Partial<Steps>): StratifiedKFold => {
  const steps = { ...rightSteps, ...wrong };
  return (labels, k) => {
    if (!steps.accepts(k, rightSteps.classes(labels), labels.length))
      throw new RangeError(`no class has data for ${k} folds`);
    return steps.patterns(steps.deal(steps.classes(labels), k), labels);
  };
};
const right = stratifying({});

/** Classes with these names only. */
const named = (names: (labels: number[]) => number[]): Partial<Steps> => ({
  classes: (labels) => names(labels).map((name) => ofClass(labels, name)),
});

/** Every class dealt out on its own, as this says. */
const classByClass = (deal: (members: number[], k: number) => number[][]): Partial<Steps> => ({
  deal: (classes, k) =>
    merged(
      classes.map((members) => deal([...members], k)),
      k,
    ),
});
const inARow = (classes: Classes): number[] => classes.flat().toSorted((a, b) => a - b);
const contiguous = (indices: number[], k: number): number[][] => cut(indices, evenSizes(indices.length, k));
const floors = (n: number, k: number): number[] => Array.from({ length: k }, () => Math.floor(n / k));

const contiguousFolds: Partial<Steps> = { deal: (classes, k) => contiguous(inARow(classes), k) };
const byIndex: Partial<Steps> = { deal: (classes, k) => dealt(inARow(classes), k) };
const beginningAnew = classByClass(dealt);
const againstN: Partial<Steps> = { accepts: (k, _, n) => k >= 2 && k <= n };
const anyK: Partial<Steps> = { accepts: () => true };

export const stratifiedKFold = (own: Own): KnownMistakes<StratifiedKFold> => ({
  "contiguous-folds": stratifying(contiguousFolds),
  // Sorting the labels first, and dealing out the positions in the sorted list, gives the same.
  "dealt-by-index": stratifying(byIndex),
  "sorted-then-cut": stratifying({ deal: (classes, k) => contiguous(classes.flat(), k) }),
  "begins-anew": stratifying(beginningAnew),
  "each-class-folded": stratifying(
    classByClass((members, k) => own.kFold(members, k).map(({ validation }) => validation)),
  ),
  "class-rest-dropped": stratifying(classByClass((members, k) => cut(members, floors(members.length, k)))),
  "class-rest-in-the-last": stratifying(
    classByClass((members, k) => {
      const size = Math.floor(members.length / k);
      return cut(members, [...floors((k - 1) * size, k - 1), members.length - (k - 1) * size]);
    }),
  ),
  "one-of-each-class": stratifying(classByClass((members, k) => members.slice(0, k).map((index) => [index]))),
  "class-for-fold": stratifying({ deal: (classes, k) => dealtAsClasses(classes, k) }),
  "two-classes-assumed": stratifying(named(() => [0, 1])),
  "classes-counted-up": stratifying(named((labels) => [...new Set(labels).keys()].map((_, c) => c))),
  "negative-labels-lost": stratifying(named((labels) => [...new Set(labels)].filter((label) => label >= 0))),
  "rare-classes-dropped": stratifying({
    deal: (classes, k) =>
      rightSteps.deal(
        classes.filter(({ length }) => length >= k),
        k,
      ),
  }),
  "labels-for-indices": (labels, k) => {
    const named = (indices: number[]) => indices.map((index) => labels[index]!);
    return right(labels, k).map(({ training, validation }) => ({
      training: named(training),
      validation: named(validation),
    }));
  },
  // What the slide says of validation data, taken literally: they are a part of the training data.
  "everything-trains": stratifying({
    patterns: (folds, labels) => folds.map((validation) => ({ training: [...labels.keys()], validation })),
  }),
  exchanged: stratifying({
    patterns: (folds) =>
      patternsOf(folds).map(({ training, validation }) => ({ training: validation, validation: training })),
  }),
  "one-pattern-only": (labels, k) => right(labels, k).slice(0, 1),
  "folds-returned": stratifying({ patterns: (folds) => folds as never }),
  "folds-not-joined": stratifying({
    patterns: (folds) =>
      folds.map((validation, fold) => ({ training: withoutFold(folds, fold) as never, validation })),
  }),
  "k-against-n": stratifying(againstN),
  "k-unchecked": stratifying(anyK),
  "few-folds-accepted": stratifying({ accepts: (k, classes) => classes.some(({ length }) => length >= k) }),
  "labels-crossed-out": (labels, k) => {
    const patterns = right(labels, k);
    labels.fill(Number.NaN);
    return patterns;
  },

  "contiguous-folds+k-against-n": stratifying({ ...contiguousFolds, ...againstN }),
  "dealt-by-index+k-against-n": stratifying({ ...byIndex, ...againstN }),
  "begins-anew+k-against-n": stratifying({ ...beginningAnew, ...againstN }),
  "begins-anew+k-unchecked": stratifying({ ...beginningAnew, ...anyK }),
});

/** Class c as a whole in fold c, and from fold 0 again when there are more classes than folds. */
const dealtAsClasses = (classes: Classes, k: number): number[][] =>
  Array.from({ length: k }, (_, fold) => classes.filter((__, c) => c % k === fold).flat());

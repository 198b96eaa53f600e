// Ways to get kFold wrong: the sizes of the folds, what trains beside them, and the numbers of folds accepted.
import type { Pattern } from "../../../assignments/04-data/data.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { cut, evenSizes, patternsOf, withoutFold } from "../patterns.ts";
import type { Own } from "../solution.ts";

type KFold = Own["kFold"];

/** What a student may do in an own way. */
type Steps = {
  readonly accepts: (k: number, n: number) => boolean;
  readonly sizes: (n: number, k: number) => number[];
  readonly patterns: (folds: number[][], order: number[]) => Pattern[];
};

const rightSteps: Steps = {
  accepts: (k, n) => k >= 2 && k <= n,
  sizes: evenSizes,
  patterns: patternsOf,
};

/** Right but for the steps given. */
const folding = (wrong: Partial<Steps>): KFold => {
  const steps = { ...rightSteps, ...wrong };
  return (order, k) => {
    if (!steps.accepts(k, order.length)) throw new RangeError(`there are no ${k} folds`);
    return steps.patterns(cut(order, steps.sizes(order.length, k)), order);
  };
};
const right = folding({});

/** k folds of the same size; where the data end, there may be less in them. */
const sameSize = (size: (quotient: number) => number): Partial<Steps> => ({
  sizes: (n, k) => Array.from({ length: k }, () => size(n / k)),
});
/** Of the data outside of a fold, all train. */
const othersTrain: Steps["patterns"] = (folds, order) =>
  folds.map((validation) => ({
    training: order.filter((datum) => !validation.includes(datum)),
    validation,
  }));
const everythingTrains: Steps["patterns"] = (folds, order) =>
  folds.map((validation) => ({ training: [...order], validation }));
const floorSize = sameSize(Math.floor);
const ceilingSize = { ...sameSize(Math.ceil), patterns: othersTrain };
const restInTheLast: Partial<Steps> = {
  sizes: (n, k) =>
    Array.from({ length: k }, (_, fold) =>
      fold < k - 1 ? Math.floor(n / k) : n - (k - 1) * Math.floor(n / k),
    ),
};
const anyK = { accepts: () => true };

export const kFold = (): KnownMistakes<KFold> => ({
  "rest-dropped": folding(floorSize),
  "rest-never-validated": folding({ ...floorSize, patterns: othersTrain }),
  "rest-in-the-last": folding(restInTheLast),
  "ceiling-size": folding(ceilingSize),
  "rounded-size": folding({ ...sameSize(Math.round), patterns: othersTrain }),
  "k-for-size": (order, k) => {
    if (!rightSteps.accepts(k, order.length)) throw new RangeError(`there are no ${k} folds`);
    return patternsOf(
      cut(
        order,
        Array.from({ length: Math.ceil(order.length / k) }, () => k),
      ),
    );
  },
  // What the slide says of validation data, taken literally: they are a part of the training data.
  "everything-trains": folding({ patterns: everythingTrains }),
  exchanged: folding({
    patterns: (folds) =>
      patternsOf(folds).map(({ training, validation }) => ({ training: validation, validation: training })),
  }),
  // Taking each fold off the front of the list, and training with what is left, gives the same.
  "folds-before-forgotten": folding({
    patterns: (folds) =>
      folds.map((validation, fold) => ({ training: folds.slice(fold + 1).flat(), validation })),
  }),
  "folds-behind-forgotten": folding({
    patterns: (folds) =>
      folds.map((validation, fold) => ({ training: folds.slice(0, fold).flat(), validation })),
  }),
  "next-fold-trains": folding({
    patterns: (folds) =>
      folds.map((validation, fold) => ({ training: [...folds[(fold + 1) % folds.length]!], validation })),
  }),
  "same-fold-validates": folding({
    patterns: (folds) => folds.map(() => patternsOf(folds)[0]!),
  }),
  "one-pattern-only": (order, k) => right(order, k).slice(0, 1),
  "last-pattern-missing": (order, k) => right(order, k).slice(0, -1),
  "folds-returned": folding({ patterns: (folds) => folds as never }),
  "folds-not-joined": folding({
    patterns: (folds) =>
      folds.map((validation, fold) => ({ training: withoutFold(folds, fold) as never, validation })),
  }),
  "training-not-cleared": (order, k) => {
    const patterns = right(order, k);
    const training = patterns.flatMap((pattern) => pattern.training);
    return patterns.map(({ validation }) => ({ training, validation }));
  },
  "boundary-repeated": folding({
    patterns: (folds) =>
      patternsOf(folds).map(({ training, validation }, fold) => ({
        training,
        validation: [...validation, ...(folds[fold + 1]?.slice(0, 1) ?? [])],
      })),
  }),
  "start-not-multiplied": (order, k) => {
    const size = Math.ceil(order.length / k);
    return right(order, k).map((_, fold) => ({
      training: [...order.slice(0, fold), ...order.slice(fold + size)],
      validation: order.slice(fold, fold + size),
    }));
  },
  "positions-for-data": (order, k) => right([...order.keys()], k),
  "k-unchecked": folding(anyK),
  "many-folds-accepted": folding({ accepts: (k) => k >= 2 }),
  "few-folds-accepted": folding({ accepts: (k, n) => k <= n }),
  "one-fold-accepted": folding({ accepts: (k, n) => k >= 1 && k <= n }),
  "input-emptied": (order, k) => right(order.splice(0), k),

  "rest-dropped+k-unchecked": folding({ ...floorSize, ...anyK }),
  "rest-in-the-last+k-unchecked": folding({ ...restInTheLast, ...anyK }),
  "ceiling-size+k-unchecked": folding({ ...ceilingSize, ...anyK }),
  "everything-trains+rest-never-validated": folding({ ...floorSize, patterns: everythingTrains }),
});

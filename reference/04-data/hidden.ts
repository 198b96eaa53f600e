// The hidden cases of assignment 04: other sizes and numbers for every student, the same difficulties for all.
import type {
  BatchCase,
  ErrorsCase,
  FoldCase,
  LabelCase,
  ScaleCase,
} from "../../assignments/04-data/case-types.ts";
import type { CaseSets } from "../../grader/kit.ts";
import { seededRandom, type SeededRandom } from "../engine/random.ts";
import { crossValidationCases } from "./draw-cross-validation.ts";
import { splitCases, splitRefusedCases, splitRoundingCases, splitZeroCases } from "./draw-splits.ts";
import { data, decimal, rows, times } from "./draw.ts";

/** One student's cases. @param seed any 32 bits; the same seed gives the same cases. */
export function hidden(seed: number): CaseSets {
  const random = seededRandom(seed);
  return {
    split: splitCases(random),
    splitZero: splitZeroCases(random),
    splitRounding: splitRoundingCases(random),
    splitRefused: splitRefusedCases(random),
    fullBatches: fullBatchCases(random),
    batches: batchCases(random),
    folds: foldCases(random),
    foldsRefused: foldsRefusedCases(random),
    strata: strataCases(random),
    rareClasses: rareClassCases(random),
    strataRefused: strataRefusedCases(random),
    scale: scaleCases(random),
    scaleEdges: scaleEdgeCases(random),
    foldErrors: foldErrorCases(random),
    validationErrors: validationErrorCases(random),
    crossValidation: crossValidationCases(random),
  };
}

/** Batches that all are full: several, a single one, one a datum; and no data. */
function fullBatchCases(random: SeededRandom): readonly BatchCase[] {
  const batchSize = random.integer(3, 6);
  return [
    { order: data(random, batchSize * random.integer(2, 4)), batchSize },
    { order: data(random, batchSize), batchSize },
    { order: data(random, random.integer(2, 5)), batchSize: 1 },
    { order: [], batchSize },
  ];
}

/** A last batch of a single datum; one that lacks a single datum; a short batch as the only one. */
function batchCases(random: SeededRandom): readonly BatchCase[] {
  const batchSize = random.integer(3, 6);
  const size = batchSize * random.integer(2, 4) + 1;
  return [
    { order: data(random, size), batchSize },
    { order: data(random, 2 * batchSize - 1), batchSize },
    { order: data(random, random.integer(1, batchSize - 1)), batchSize },
  ];
}

/** Folds that come out even; two and more data left over; a single one left over; two folds; one datum each. */
function foldCases(random: SeededRandom): readonly FoldCase[] {
  const k = random.integer(4, 6);
  const each = random.integer(2, 3);
  return [
    { order: data(random, k * each), k },
    { order: data(random, k * each + random.integer(2, k - 1)), k },
    { order: data(random, k + 1), k },
    { order: data(random, 2 * each + 3), k: 2 },
    { order: data(random, k), k },
  ];
}

function foldsRefusedCases(random: SeededRandom): readonly FoldCase[] {
  const order = data(random, random.integer(3, 7));
  return [
    ...[1, 0, order.length + 1, order.length + random.integer(2, 5)].map((k) => ({ order, k })),
    { order: [], k: 2 },
  ];
}

/** Names of classes: 0 and a negative one among them, none the number of its class. */
const classNames: readonly number[] = [-1, 0, 2, 5, 7];

/** So many labels of each class, sorted by class. */
const sorted = (random: SeededRandom, counts: readonly number[]): readonly number[] => {
  const names = random.shuffle(classNames);
  return counts.flatMap((count, c) => times(count, () => names[c]!));
};

/** The count of a class that leaves some over when it is dealt out to k folds, each of which has one at least. */
const uneven = (random: SeededRandom, k: number) => k * random.integer(1, 2) + random.integer(1, k - 1);

/** Two such counts that leave some over together too. */
function unevenTogether(random: SeededRandom, k: number): readonly number[] {
  const first = uneven(random, k);
  const rests = times(k - 1, (rest) => rest + 1).filter((rest) => (first + rest) % k > 0);
  return [first, k * random.integer(1, 2) + random.choice(rests)];
}

/** Sorted classes that each leave some over, and all data too; classes that come by turns, as many as there are folds; mixed classes. */
function strataCases(random: SeededRandom): readonly LabelCase[] {
  const k = random.integer(3, 4);
  const names = random.shuffle(classNames).slice(0, k);
  return [
    { labels: sorted(random, unevenTogether(random, k)), k },
    { labels: times(k, () => names).flat(), k },
    { labels: random.shuffle(sorted(random, [uneven(random, k), k, uneven(random, k)])), k },
  ];
}

/** A class with fewer data than folds between two larger ones; only one class with enough. */
function rareClassCases(random: SeededRandom): readonly LabelCase[] {
  const k = random.integer(3, 4);
  return [
    { labels: sorted(random, [uneven(random, k), random.integer(1, k - 1), uneven(random, k)]), k },
    { labels: random.shuffle(sorted(random, [k + 1, k, 2])), k: k + 1 },
  ];
}

/** Too few folds; more than the largest class has data, though there are more data in all; and no data. */
function strataRefusedCases(random: SeededRandom): readonly LabelCase[] {
  const largest = random.integer(3, 4);
  const labels = random.shuffle(sorted(random, [largest, largest - 1, largest]));
  return [...[1, 0, largest + 1, labels.length].map((k) => ({ labels, k })), { labels: [], k: 2 }];
}

/** More rows than columns, more columns than rows, as many; few rows, so that n and n − 1 differ much. */
const scaleCases = (random: SeededRandom): readonly ScaleCase[] =>
  (
    [
      [random.integer(5, 7), 2],
      [2, random.integer(3, 4)],
      [3, 3],
    ] as const
  ).map(([count, columns]) => ({
    training: rows(random, count, columns),
    others: rows(random, random.integer(1, 4), columns),
  }));

/** Numbers of which six, added up and divided by six, give another number: their mean is rounded. */
const roundedInSixes: readonly number[] = [0.1, 0.2, 0.4, 0.8, 1.6, 3.3];

/** A scale on which a feature hardly varies, and yet does: its deviation is a few ten-thousandths. */
const tinyUnit = 2e-4;

/**
 * A column that is constant in the training rows alone, also one whose mean is rounded; a single training row; no
 * others; a column with a small deviation.
 */
function scaleEdgeCases(random: SeededRandom): readonly ScaleCase[] {
  const constant = random.integer(2, 9);
  const rounded = random.choice(roundedInSixes);
  const tiny = (table: number[][]) => table.map(([first, last]) => [first! * tinyUnit, last!]);
  return [
    {
      training: rows(random, 4, 2).map(([first, last]) => [first!, constant, last!]),
      others: rows(random, 2, 2).map(([first, last], i) => [first!, constant + i, last!]),
    },
    { training: rows(random, 1, 2), others: rows(random, 2, 2) },
    { training: rows(random, 4, 2), others: [] },
    {
      training: rows(random, 6, 1).map(([first]) => [first!, rounded, constant]),
      others: rows(random, 2, 1).map(([first], i) => [first!, rounded + i, constant + i]),
    },
    { training: tiny(rows(random, 4, 2)), others: tiny(rows(random, 2, 2)) },
  ];
}

/** Few patterns and many, small errors and large. */
const foldErrorCases = (random: SeededRandom): readonly ErrorsCase[] => [
  { errors: times(2, () => decimal(random, 0.1, 1)) },
  { errors: times(random.integer(4, 6), () => decimal(random, 0.1, 1)) },
  { errors: [0, ...times(random.integer(6, 9), () => decimal(random, 5, 50))] },
];

/** How much better the best model is than its neighbours when it is almost a tie. */
const almost = 1e-4;

/** The best model first, last and in between; a tie; almost a tie; errors above 1; an error of 0; a single model. */
function validationErrorCases(random: SeededRandom): readonly ErrorsCase[] {
  const worse = (count: number) => times(count, () => decimal(random, 0.5, 0.9));
  const best = decimal(random, 0.1, 0.3);
  const large = (count: number) => times(count, () => decimal(random, 20, 90));
  return [
    { errors: [best, ...worse(random.integer(2, 4))] },
    { errors: [...worse(random.integer(2, 4)), best] },
    { errors: [...worse(2), best, ...worse(1), best, ...worse(1)] },
    { errors: [...large(random.integer(1, 3)), decimal(random, 5, 9.9), ...large(2)] },
    { errors: [...worse(random.integer(1, 3)), 0, best] },
    { errors: [...worse(random.integer(1, 3)), best + almost, best, best + almost] },
    { errors: worse(1) },
  ];
}

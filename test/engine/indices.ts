// Lists of indices for the tests of batches, splits and folds.

/** 0, 1, …, n − 1. */
export const indices = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index);

export const ascending = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

/** The largest count minus the smallest. */
export const spread = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);

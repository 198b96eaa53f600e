// Training, validation and test data: three parts that add up to the whole.

/** One thing each for training (訓練), validation (検証) and test (テスト) data. */
export type Split<Part> = { readonly training: Part; readonly validation: Part; readonly test: Part };

/** Shares are decimal fractions: 0.7 + 0.2 + 0.1 is not exactly 1, and 100 · 0.29 comes out just below 29. */
const rounding = 1e-9;

/**
 * Splits the data in the given order: training first, then validation, then test. Validation and test take
 * ⌊n·ratio + 1e-9⌋ each, the rest is training. Slide 'Training, validation and test data' (訓練データ、検証データ、テストデータ).
 * @param order the data, or their indices, already shuffled where that is wanted.
 * @param ratios shares from 0 to 1 that sum to 1, e.g. 0.7, 0.2, 0.1.
 * @throws RangeError when a ratio is below 0 or NaN, when they do not sum to 1 within 1e-9, or when a part whose ratio
 * is not 0 would be empty.
 */
export function splitData<T>(order: readonly T[], ratios: Split<number>): Split<readonly T[]> {
  const shares = [ratios.training, ratios.validation, ratios.test];
  if (!shares.every((share) => share >= 0))
    throw new RangeError(`no ratio may be below 0: ${shares.join(", ")}`);
  const total = ratios.training + ratios.validation + ratios.test;
  if (Math.abs(total - 1) > rounding) throw new RangeError(`the ratios must sum to 1, not ${total}`);

  const size = (ratio: number) => Math.floor(order.length * ratio + rounding);
  const testStart = order.length - size(ratios.test);
  const validationStart = testStart - size(ratios.validation);
  const parts = {
    training: order.slice(0, validationStart),
    validation: order.slice(validationStart, testStart),
    test: order.slice(testStart),
  };
  for (const name of ["training", "validation", "test"] as const)
    if (parts[name].length === 0 && ratios[name] > 0)
      throw new RangeError(`${order.length} data are too few: no ${name} data would be left`);
  return parts;
}

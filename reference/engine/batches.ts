// Mini-batches: the training data in groups, one weight update each.

/**
 * Cuts the data, in the given order, into groups of `batchSize`. The last may be short; none is ever empty, so no
 * data gives no batches. Slide 'Mini-batches' (ミニバッチ).
 * @param order the data, or their indices, already shuffled where that is wanted.
 * @throws RangeError when `batchSize` is not an integer of at least 1.
 */
export function miniBatches<T>(order: readonly T[], batchSize: number): readonly (readonly T[])[] {
  if (!Number.isInteger(batchSize) || batchSize < 1)
    throw new RangeError(`the batch size must be an integer of at least 1, not ${batchSize}`);
  const count = Math.ceil(order.length / batchSize);
  return Array.from({ length: count }, (_, b) => order.slice(b * batchSize, (b + 1) * batchSize));
}

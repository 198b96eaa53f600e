// Cross-validation: k patterns of training and validation, in which each datum is validated exactly once.

/** One row of the lecture's table of patterns (パターン): which data train and which validate. */
export type Pattern<T> = { readonly training: readonly T[]; readonly validation: readonly T[] };

/**
 * k patterns: fold f validates in pattern f, all others train. The folds are contiguous in the given order and the
 * first n mod k of them have one datum more, as in scikit-learn's unshuffled KFold.
 * Slide 'Cross-validation' (交差検証).
 * @param order the data, or their indices, already shuffled where that is wanted.
 * @throws RangeError when k is not an integer from 2 to n.
 */
export function kFold<T>(order: readonly T[], k: number): readonly Pattern<T>[] {
  const n = order.length;
  if (!isFoldCount(k) || k > n) throw new RangeError(`k must be an integer from 2 to ${n}, not ${k}`);
  const start = (fold: number) => fold * Math.floor(n / k) + Math.min(fold, n % k);
  return Array.from({ length: k }, (_, fold) => ({
    training: [...order.slice(0, start(fold)), ...order.slice(start(fold + 1))],
    validation: order.slice(start(fold), start(fold + 1)),
  }));
}

/**
 * k patterns of indices in which every fold has its share of every class: the counts of a class differ by at most 1
 * between folds, and so do the sizes of the folds. Slide 'Cross-validation' (交差検証), which warns of data that are
 * easy by chance; stratification is not on it.
 *
 * The data stand in line class by class and are dealt out like cards, 0, 1, …, k−1, 0, 1, … Dealing goes on where
 * the class before ended; starting each class again at fold 0 would pile the odd ones up there.
 * @param labels the class of each datum. The patterns hold indices into it, ascending.
 * @throws RangeError when k is not an integer from 2 to the count of the largest class.
 */
export function stratifiedKFold(labels: readonly (number | string)[], k: number): readonly Pattern<number>[] {
  const indices = labels.map((_, index) => index);
  const classes = [...new Set(labels)].map((label) => indices.filter((index) => labels[index] === label));
  const largest = Math.max(0, ...classes.map((members) => members.length));
  if (!isFoldCount(k) || k > largest)
    throw new RangeError(
      `k must be an integer from 2 to ${largest}, the size of the largest class, not ${k}`,
    );
  const foldOf = new Map(classes.flat().map((index, position) => [index, position % k]));
  return Array.from({ length: k }, (_, fold) => ({
    training: indices.filter((index) => foldOf.get(index) !== fold),
    validation: indices.filter((index) => foldOf.get(index) === fold),
  }));
}

const isFoldCount = (k: number): boolean => Number.isInteger(k) && k >= 2;

// How well a classification into +1 and −1 went: accuracy and confusion matrix.
import type { Vector } from "./network.ts";

/** The class of an output: +1 from 0 upwards, −1 below, as the Playground colours it. */
export const classOf = (out: number): 1 | -1 => (out >= 0 ? 1 : -1);

/**
 * The share of the outputs that fall into the class of their label, from 0 to 1.
 * The overview of the lecture names it: 'evaluation of models' (モデルの評価), two classes (2クラス分類).
 * @param labels +1 or −1, at least one.
 * @param outs outputs of the network, equally many.
 */
export const accuracy = (labels: Vector, outs: Vector): number =>
  labels.filter((label, n) => classOf(outs[n]!) === label).length / labels.length;

/**
 * Counts by true class (rows) and predicted class (columns), +1 first: [[TP, FN], [FP, TN]].
 * The overview of the lecture names it: 'evaluation of models' (モデルの評価), two classes (2クラス分類).
 * @param labels +1 or −1.
 * @param outs outputs of the network, equally many.
 */
export function confusionMatrix(labels: Vector, outs: Vector): readonly (readonly number[])[] {
  const classes = [1, -1] as const;
  return classes.map((truth) =>
    classes.map(
      (guess) => labels.filter((label, n) => label === truth && classOf(outs[n]!) === guess).length,
    ),
  );
}

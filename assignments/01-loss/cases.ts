// What one case of assignment 01 holds, and the other cases that its checks make of it.
import { exchanged, nudged } from "./slopes.ts";

/** One sample: targets and outputs of the units of the output layer; some of them differ. */
export type ErrorCase = { readonly target: readonly number[]; readonly out: readonly number[] };

/** The true and the predicted number of every datum; some of them differ. */
export type RegressionCase = { readonly actual: readonly number[]; readonly predicted: readonly number[] };

/** The net inputs of one layer; as soon as there are two, not all equal. */
export type NetCase = { readonly net: readonly number[] };

/** Two distributions over the same classes: p is the truth, q the estimate. */
export type EntropyCase = { readonly p: readonly number[]; readonly q: readonly number[] };

/** A softmax output layer: targets that sum to 1, and net inputs. */
export type LogitsCase = { readonly target: readonly number[]; readonly net: readonly number[] };

/** The same units, or classes, in the opposite order. */
export const reversed = <Case extends Readonly<Record<keyof Case, readonly number[]>>>(c: Case): Case => {
  const lists = Object.entries<readonly number[]>(c).map(
    ([name, list]) => [name, list.toReversed()] as const,
  );
  // The same names with lists of the same kind: what fromEntries gives has forgotten the names.
  return Object.fromEntries(lists) as unknown as Case;
};

/** Every datum a second time, in the opposite order. */
export const twice = ({ actual, predicted }: RegressionCase): RegressionCase => ({
  actual: [...actual, ...actual.toReversed()],
  predicted: [...predicted, ...predicted.toReversed()],
});

/** All net inputs shifted by the same number. */
export const shifted = <Case extends NetCase>(c: Case, shift: number): Case => ({
  ...c,
  net: c.net.map((net) => net + shift),
});

/** Every target handed on to the unit before. */
export const handedOn = ({ target, net }: LogitsCase): LogitsCase => ({
  target: [...target.slice(1), ...target.slice(0, 1)],
  net,
});

/** What the second argument of a loss becomes under nudges, up and down by turns. */
export const outNudged = ({ target, out }: ErrorCase): readonly ErrorCase[] =>
  nudged(out).map((near) => ({ target, out: near }));
export const predictedNudged = ({ actual, predicted }: RegressionCase): readonly RegressionCase[] =>
  nudged(predicted).map((near) => ({ actual, predicted: near }));
export const estimateNudged = ({ p, q }: EntropyCase): readonly EntropyCase[] =>
  exchanged(q).map((near) => ({ p, q: near }));
export const netNudged = ({ target, net }: LogitsCase): readonly LogitsCase[] =>
  nudged(net).map((near) => ({ target, net: near }));

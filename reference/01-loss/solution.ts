// Assignment 01 in a student's manner: every function uses the others where it may, so that a wrong one shows there too.
import type * as stub from "../../assignments/01-loss/loss.ts";
import { functions } from "./index.ts";

/** What a student writes. */
export type Own = typeof stub;

/** Below it a probability is stored with fewer digits than others, or as 0. */
const smallestExact = 1e-300;

/** @param own the functions that are called: those returned here, or some of them replaced by wrong ones. */
export const solution = (own: Own): Own => ({
  squaredError: functions.squaredError,
  meanSquaredError: (actual, predicted) =>
    (2 / actual.length) * own.squaredError([...actual], [...predicted]),
  softmax: (net) => [...functions.softmax(net)],
  crossEntropy: functions.crossEntropy,
  softmaxCrossEntropy: (target, net) => {
    const q = own.softmax(net);
    if (q.every((share) => share > smallestExact)) return own.crossEntropy(target, q);
    // The probability of the largest net input is at least 1/n, so its logarithm is exact.
    const largest = net.indexOf(Math.max(...net));
    const logOfSum = net[largest]! - Math.log(q[largest]!);
    return target.reduce((loss, p, j) => loss + p * (logOfSum - net[j]!), 0);
  },
});

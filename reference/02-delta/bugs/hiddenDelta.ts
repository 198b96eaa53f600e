// Ways to get hiddenDelta wrong: the sum over the next layer, the slope in front of it, and the lists.
import type { ActivationName } from "../../../assignments/given/network.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type HiddenDelta = Own["hiddenDelta"];

/** What the next layer passes back to unit j. */
type Sum = (weights: number[][], nextDelta: number[], j: number) => number;

/** δ_j from the net input of the unit and what is passed back to it. */
type UnitDelta = (net: number, sum: number, name: ActivationName) => number;

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);
const rightSum: Sum = (weights, nextDelta, j) => sum(nextDelta.map((delta, l) => weights[j]![l]! * delta));
const transposed: Sum = (weights, nextDelta, j) => sum(nextDelta.map((delta, l) => weights[l]![j]! * delta));
const withoutWeights: Sum = (_, nextDelta) => sum(nextDelta);

/** The right sum with another δ_j made of it. */
const madeOf =
  (delta: UnitDelta): HiddenDelta =>
  (name, net, weights, nextDelta) =>
    net.map((value, j) => delta(value, rightSum(weights, nextDelta, j), name));

export const hiddenDelta = (own: Own): KnownMistakes<HiddenDelta> => {
  const slope = (name: ActivationName, net: number) => own.activationDerivative(name, net);

  /** The right slope in front of another sum. */
  const passingBack =
    (passed: Sum): HiddenDelta =>
    (name, net, weights, nextDelta) =>
      net.map((value, j) => slope(name, value) * passed(weights, nextDelta, j));
  const right = passingBack(rightSum);

  return {
    transposed: passingBack(transposed),
    "first-term-only": passingBack((weights, nextDelta, j) => weights[j]![0]! * nextDelta[0]!),
    "last-term-only": passingBack((weights, nextDelta, j) => weights[j]!.at(-1)! * nextDelta.at(-1)!),
    "first-term-left-out": passingBack((weights, nextDelta, j) =>
      sum(nextDelta.slice(1).map((delta, l) => weights[j]![l + 1]! * delta)),
    ),
    "last-term-left-out": passingBack((weights, nextDelta, j) =>
      rightSum(weights, nextDelta.slice(0, -1), j),
    ),
    "sum-not-cleared": passingBack((weights, nextDelta, j) =>
      sum(weights.slice(0, j + 1).map((_, upTo) => rightSum(weights, nextDelta, upTo))),
    ),
    "sums-multiplied": passingBack((weights, nextDelta, j) => sum(weights[j]!) * sum(nextDelta)),
    "weights-forgotten": passingBack(withoutWeights),
    "deltas-forgotten": passingBack((weights, _, j) => sum(weights[j]!)),
    "own-index": passingBack((weights, nextDelta, j) => sum(weights[j]!) * nextDelta[j]!),
    averaged: passingBack((weights, nextDelta, j) => rightSum(weights, nextDelta, j) / nextDelta.length),
    "wrong-limit": passingBack((weights, nextDelta, j) =>
      sum(weights.map((_, l) => weights[j]![l]! * nextDelta[l]!)),
    ),
    "sign-flipped": madeOf((net, passed, f) => -passed * slope(f, net)),
    "derivative-forgotten": madeOf((_, passed) => passed),
    "activation-for-derivative": madeOf((net, passed, f) => passed * own.activate(f, net)),
    "slope-at-out": madeOf((net, passed, f) => passed * slope(f, own.activate(f, net))),
    "slope-at-sum": madeOf((_, passed, f) => slope(f, passed)),
    "slope-added": madeOf((net, passed, f) => slope(f, net) + passed),
    "sigmoid-hard-wired": madeOf((net, passed) => passed * slope("sigmoid", net)),
    "slope-of-next-unit": (name, net, weights, nextDelta) =>
      net.map((_, j) => sum(nextDelta.map((delta, l) => slope(name, net[l]!) * weights[j]![l]! * delta))),
    "weights-overwritten": (name, net, weights, nextDelta) =>
      net.map((value, j) => {
        for (let l = 0; l < nextDelta.length; l++) weights[j]![l]! *= nextDelta[l]!;
        return slope(name, value) * sum(weights[j]!);
      }),
    "single-precision": (...args) => [...Float32Array.from(right(...args))],

    "transposed+sign-flipped": passingBack((...args) => -transposed(...args)),
    "transposed+derivative-forgotten": (_, net, weights, nextDelta) =>
      net.map((_net, j) => transposed(weights, nextDelta, j)),
    "weights-forgotten+derivative-forgotten": (_, net, weights, nextDelta) =>
      net.map((_net, j) => withoutWeights(weights, nextDelta, j)),
    "sign-flipped+derivative-forgotten": madeOf((_, passed) => -passed),
  };
};

// What kadai asks of assignment 02, read as a story: one unit, one layer by hand, whole layers, the whole network.
import {
  answers,
  call,
  compare,
  matchesGradient,
  matchesReference,
  obeys,
  type Call,
  type Check,
  type Finding,
  type FollowThrough,
  type Value,
} from "../../grader/kit.ts";
import type { ActivationName, Network } from "../given/network.ts";

/** One unit: its activation function and its net input. */
export type UnitCase = { readonly name: ActivationName; readonly net: number };

/** An output layer: targets, outputs and net inputs of its units; out[j] is f(net[j]). */
export type OutputCase = {
  readonly name: ActivationName;
  readonly target: readonly number[];
  readonly out: readonly number[];
  readonly net: readonly number[];
};

/** A hidden layer and the layer behind it: weights[j][l] leads from unit j to unit l, which has nextDelta[l]. */
export type HiddenCase = {
  readonly name: ActivationName;
  readonly net: readonly number[];
  readonly weights: readonly (readonly number[])[];
  readonly nextDelta: readonly number[];
};

/** A softmax output layer: targets that sum to 1, net inputs. */
export type SoftmaxCase = { readonly target: readonly number[]; readonly net: readonly number[] };

/** A whole network and one sample. */
export type NetworkCase = {
  readonly network: Network;
  readonly input: readonly number[];
  readonly target: readonly number[];
};

const activate = (c: UnitCase) => [call("activate", c.name, c.net)];
const slope = (c: UnitCase) => [call("activationDerivative", c.name, c.net)];
const output = (c: OutputCase) => [call("outputDelta", c.name, c.target, c.out, c.net)];
const hidden = (c: HiddenCase) => [call("hiddenDelta", c.name, c.net, c.weights, c.nextDelta)];
const softmax = (c: SoftmaxCase) => [call("softmaxDelta", c.target, c.net)];
const network = (c: NetworkCase) => [call("deltas", c.network, c.input, c.target)];

/** The answer as a number to calculate with; the substitute for what is none. */
const numberOr = (value: Value, substitute: number): number =>
  Number.isFinite(value) ? (value as number) : substitute;

/**
 * A unit and one nearer to 0: where a large net input leaves a slope of almost 0, that has one to show. At 0 itself
 * many wrong outs are 0, and so are the slopes that follow from them: there it is one beside it.
 */
const nearerToo = (c: UnitCase): readonly UnitCase[] => [c, { ...c, net: (c.net || 1) / 8 }];

/**
 * A slope is at most a parabola in out = f(in), and the reference gives its values at out = 0, ½ and 1. With the
 * student's own out it may be right all the same.
 */
const withOwnOut: FollowThrough<UnitCase> = {
  base: ["activate"],
  probe: (c) => nearerToo(c).flatMap(activate),
  oracle: (c) => nearerToo(c).map(({ name, net }) => call("slopesByOut", name, net)),
  expected: (outs, slopes) =>
    outs.map((out, index) => parabola(slopes[index] as readonly number[], numberOr(out, NaN))),
};

/** The value at x of the parabola that is atZero at 0, atHalf at ½ and atOne at 1 (Lagrange). */
const parabola = ([atZero = 0, atHalf = 0, atOne = 0]: readonly number[], x: number): number =>
  atZero * (1 - x) * (1 - 2 * x) + atHalf * 4 * x * (1 - x) + atOne * x * (2 * x - 1);

/** A delta is a factor of the reference's times the slope; with the student's own slopes it may be right all the same. */
const withOwnSlopes = <Case extends OutputCase | HiddenCase>(
  factor: (c: Case) => Call,
): FollowThrough<Case> => ({
  base: ["activate", "activationDerivative"],
  probe: (c) => c.net.flatMap((net) => slope({ name: c.name, net })),
  oracle: (c) => [factor(c)],
  expected: (own, [factors]) => [
    (factors as readonly number[]).map((value, j) => value * numberOr(own[j], NaN)),
  ],
});
const outputWithOwnSlopes = withOwnSlopes<OutputCase>((c) => call("outputDeltaFactor", c.target, c.out));
const hiddenWithOwnSlopes = withOwnSlopes<HiddenCase>((c) =>
  call("hiddenDeltaFactor", c.weights, c.nextDelta),
);

/** f(−in) from out = f(in): each activation function of the lecture has a symmetry of its own. */
const mirrored = ({ name, net }: UnitCase, out: number): number =>
  ({ sigmoid: 1 - out, tanh: -out, relu: out - net, linear: -out })[name];

/** The functions whose slope is nowhere 0: right deltas of units that differ are not all alike. */
const bent: readonly ActivationName[] = ["sigmoid", "tanh"];

/** The same layer with its units in the opposite order: its deltas must come out in the opposite order too. */
const reversedOutput = (c: OutputCase): OutputCase => ({
  ...c,
  target: c.target.toReversed(),
  out: c.out.toReversed(),
  net: c.net.toReversed(),
});
const reversedHidden = (c: HiddenCase): HiddenCase => ({
  ...c,
  net: c.net.toReversed(),
  weights: c.weights.toReversed(),
});

/** The entries of a list; none of anything else, whatever length it claims. */
const listOf = (delta: Value): readonly Value[] =>
  Array.isArray(delta) || ArrayBuffer.isView(delta) ? Array.from(delta as readonly Value[]) : [];

/** Lists of equal numbers obey every law of order or shift, so they are no evidence. */
const alike = (deltas: readonly Value[]): readonly Finding[] =>
  deltas.every((delta) => listOf(delta).length > 1 && new Set(listOf(delta)).size === 1)
    ? [{ key: "units.alike", params: {} }]
    : [];

/** Whether the last two answers are each other reversed; those before are of the same units with bent functions. */
const sameInReverse = (deltas: readonly Value[]): readonly Finding[] => {
  const [delta, reversed] = deltas.slice(-2);
  return [...alike(deltas.slice(0, -2)), ...compare(reversed, listOf(delta).toReversed())];
};

/** What most checks of a function have in common: they wait for its form to be right. */
const formed = <Case>(name: string, cases: string, probe: (c: Case) => readonly Call[]) => ({
  cases,
  requires: [`${name}.form`],
  probe,
});
const activates = formed("activate", "unit", activate);
const slopes = formed("activationDerivative", "unit", (c: UnitCase) => nearerToo(c).flatMap(slope));
const outputs = formed("outputDelta", "output", output);
const hiddens = formed("hiddenDelta", "hidden", hidden);
const softmaxes = formed("softmaxDelta", "softmax", softmax);
const networks = formed("deltas", "network", network);

export const checks: readonly Check[] = [
  answers("activate.form", { cases: "unit", only: "visible", probe: activate }),
  matchesReference("activate.reference", activates),
  obeys("activate.symmetry", {
    ...activates,
    probe: (c: UnitCase) => [...activate(c), ...activate({ ...c, net: -c.net })],
    // Infinity mirrors what is no number: unlike NaN it equals no other answer that is none.
    law: ([right, left], c) => compare(left, mirrored(c, numberOr(right, Infinity))),
  }),
  matchesReference("activate.large", { ...activates, cases: "largeUnit" }),

  answers("activationDerivative.form", { cases: "unit", only: "visible", probe: slope }),
  matchesReference("activationDerivative.reference", { ...slopes, followThrough: withOwnOut }),
  matchesGradient("activationDerivative.gradient", {
    ...slopes,
    oracle: (c) => nearerToo(c).map(({ name, net }) => call("numericDerivative", name, net)),
    followThrough: withOwnOut,
  }),

  answers("outputDelta.form", { cases: "output", only: "visible", probe: output }),
  matchesReference("outputDelta.reference", { ...outputs, followThrough: outputWithOwnSlopes }),
  matchesGradient("outputDelta.gradient", {
    ...outputs,
    oracle: (c) => [call("numericOutputDelta", c.name, c.target, c.net)],
    followThrough: outputWithOwnSlopes,
  }),
  obeys("outputDelta.order", {
    ...outputs,
    probe: (c: OutputCase) => [...bent.map((name) => ({ ...c, name })), c, reversedOutput(c)].flatMap(output),
    law: sameInReverse,
  }),

  answers("hiddenDelta.form", { cases: "hidden", only: "visible", probe: hidden }),
  matchesReference("hiddenDelta.reference", { ...hiddens, followThrough: hiddenWithOwnSlopes }),
  matchesGradient("hiddenDelta.gradient", {
    ...hiddens,
    oracle: (c) => [call("numericHiddenDelta", c.name, c.net, c.weights, c.nextDelta)],
    followThrough: hiddenWithOwnSlopes,
  }),
  obeys("hiddenDelta.order", {
    ...hiddens,
    probe: (c: HiddenCase) => [...bent.map((name) => ({ ...c, name })), c, reversedHidden(c)].flatMap(hidden),
    law: sameInReverse,
  }),

  answers("softmaxDelta.form", { cases: "softmax", only: "visible", probe: softmax }),
  matchesReference("softmaxDelta.reference", softmaxes),
  matchesGradient("softmaxDelta.gradient", {
    ...softmaxes,
    oracle: (c) => [call("numericSoftmaxDelta", c.target, c.net)],
  }),
  obeys("softmaxDelta.shift", {
    ...softmaxes,
    probe: (c: SoftmaxCase) => [...softmax(c), ...softmax({ ...c, net: c.net.map((net) => net + 3) })],
    law: ([delta, shifted]) => [...alike([delta]), ...compare(shifted, delta)],
  }),
  matchesReference("softmaxDelta.large", { ...softmaxes, cases: "largeSoftmax" }),

  answers("deltas.form", { cases: "network", only: "visible", probe: network }),
  matchesReference("deltas.reference", networks),
  matchesGradient("deltas.gradient", {
    ...networks,
    oracle: (c) => [call("numericDeltas", c.network, c.input, c.target)],
  }),
];

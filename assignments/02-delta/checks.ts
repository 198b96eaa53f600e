// What kadai asks of assignment 02, read as a story: one unit, one layer by hand, whole layers, the whole network.
import {
  answers,
  call,
  compare,
  matchesGradient,
  matchesReference,
  obeys,
  type Check,
  type FollowThrough,
  type Value,
} from "../../grader/kit.ts";
import type { ActivationName, Network } from "../given/network.ts";

/** One unit: its activation function and its net input. */
export type UnitCase = { readonly name: ActivationName; readonly net: number };

/** An output layer: targets, outputs and net inputs of its units. */
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
const derivative = (c: UnitCase) => [call("activationDerivative", c.name, c.net)];
const output = (c: OutputCase) => [call("outputDelta", c.name, c.target, c.out, c.net)];
const hidden = (c: HiddenCase) => [call("hiddenDelta", c.name, c.net, c.weights, c.nextDelta)];
const softmax = (c: SoftmaxCase) => [call("softmaxDelta", c.target, c.net)];
const network = (c: NetworkCase) => [call("deltas", c.network, c.input, c.target)];

/** A delta is a factor of the reference's times the slope; with the student's own slopes it may be right all the same. */
const withOwnSlopes = <Case extends OutputCase | HiddenCase>(
  factor: (c: Case) => ReturnType<typeof call>,
): FollowThrough<Case> => ({
  base: ["activationDerivative"],
  probe: (c) => c.net.map((net) => call("activationDerivative", c.name, net)),
  oracle: (c) => [factor(c)],
  expected: (slopes, [factors]) => [
    (factors as readonly number[]).map((value, j) => value * (slopes[j] as number)),
  ],
});

/** f(−in) from f(in): each activation function of the lecture has a symmetry of its own. */
const mirrored = ({ name, net }: UnitCase, out: number): number =>
  ({ sigmoid: 1 - out, tanh: -out, relu: out - net, linear: -out })[name];

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
const reversed = (delta: Value): Value => Array.from(delta as readonly number[]).toReversed();

const outputWithOwnSlopes = withOwnSlopes<OutputCase>((c) => call("outputDeltaFactor", c.target, c.out));
const hiddenWithOwnSlopes = withOwnSlopes<HiddenCase>((c) =>
  call("hiddenDeltaFactor", c.weights, c.nextDelta),
);

export const checks: readonly Check[] = [
  answers("activate.form", { cases: "unit", only: "visible", probe: activate }),
  matchesReference("activate.reference", { cases: "unit", requires: ["activate.form"], probe: activate }),
  obeys("activate.symmetry", {
    cases: "unit",
    requires: ["activate.form"],
    probe: (c: UnitCase) => [...activate(c), ...activate({ ...c, net: -c.net })],
    law: ([right, left], c) => compare(left, mirrored(c, right as number)),
  }),

  answers("activationDerivative.form", { cases: "unit", only: "visible", probe: derivative }),
  matchesReference("activationDerivative.reference", {
    cases: "unit",
    requires: ["activationDerivative.form"],
    probe: derivative,
  }),
  matchesGradient("activationDerivative.gradient", {
    cases: "unit",
    requires: ["activationDerivative.form"],
    probe: derivative,
    oracle: (c: UnitCase) => [call("numericDerivative", c.name, c.net)],
  }),

  answers("outputDelta.form", { cases: "output", only: "visible", probe: output }),
  matchesReference("outputDelta.reference", {
    cases: "output",
    requires: ["outputDelta.form"],
    probe: output,
    followThrough: outputWithOwnSlopes,
  }),
  matchesGradient("outputDelta.gradient", {
    cases: "output",
    requires: ["outputDelta.form"],
    probe: output,
    oracle: (c: OutputCase) => [call("numericOutputDelta", c.name, c.target, c.net)],
    followThrough: outputWithOwnSlopes,
  }),
  obeys("outputDelta.order", {
    cases: "output",
    requires: ["outputDelta.form"],
    probe: (c: OutputCase) => [...output(c), ...output(reversedOutput(c))],
    law: ([delta, reversedDelta]) => compare(reversedDelta, reversed(delta)),
  }),

  answers("hiddenDelta.form", { cases: "hidden", only: "visible", probe: hidden }),
  matchesReference("hiddenDelta.reference", {
    cases: "hidden",
    requires: ["hiddenDelta.form"],
    probe: hidden,
    followThrough: hiddenWithOwnSlopes,
  }),
  matchesGradient("hiddenDelta.gradient", {
    cases: "hidden",
    requires: ["hiddenDelta.form"],
    probe: hidden,
    oracle: (c: HiddenCase) => [call("numericHiddenDelta", c.name, c.net, c.weights, c.nextDelta)],
    followThrough: hiddenWithOwnSlopes,
  }),
  obeys("hiddenDelta.order", {
    cases: "hidden",
    requires: ["hiddenDelta.form"],
    probe: (c: HiddenCase) => [...hidden(c), ...hidden(reversedHidden(c))],
    law: ([delta, reversedDelta]) => compare(reversedDelta, reversed(delta)),
  }),

  answers("softmaxDelta.form", { cases: "softmax", only: "visible", probe: softmax }),
  matchesReference("softmaxDelta.reference", {
    cases: "softmax",
    requires: ["softmaxDelta.form"],
    probe: softmax,
  }),
  matchesGradient("softmaxDelta.gradient", {
    cases: "softmax",
    requires: ["softmaxDelta.form"],
    probe: softmax,
    oracle: (c: SoftmaxCase) => [call("numericSoftmaxDelta", c.target, c.net)],
  }),
  obeys("softmaxDelta.shift", {
    cases: "softmax",
    requires: ["softmaxDelta.form"],
    probe: (c: SoftmaxCase) => [...softmax(c), ...softmax({ ...c, net: c.net.map((net) => net + 3) })],
    law: ([delta, shiftedDelta]) => compare(shiftedDelta, delta),
  }),

  answers("deltas.form", { cases: "network", only: "visible", probe: network }),
  matchesReference("deltas.reference", { cases: "network", requires: ["deltas.form"], probe: network }),
  matchesGradient("deltas.gradient", {
    cases: "network",
    requires: ["deltas.form"],
    probe: network,
    oracle: (c: NetworkCase) => [call("numericDeltas", c.network, c.input, c.target)],
  }),
];

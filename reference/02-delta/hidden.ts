// The hidden cases of assignment 02: other sizes and numbers for every student, the same difficulties for all.
import type { ActivationName } from "../../assignments/given/network.ts";
import type {
  HiddenCase,
  NetworkCase,
  OutputCase,
  SoftmaxCase,
  UnitCase,
} from "../../assignments/02-delta/checks.ts";
import type { CaseSets } from "../../grader/kit.ts";
import { activate } from "../engine/activation.ts";
import { seededRandom, type SeededRandom } from "../engine/random.ts";
import { probabilities, signed, weightsOf } from "./draw.ts";
import { networkCase } from "./draw-network.ts";

/** One student's cases. @param seed any 32 bits; the same seed gives the same cases. */
export function hidden(seed: number): CaseSets {
  const random = seededRandom(seed);
  return {
    unit: unitCases(random),
    largeUnit: largeUnitCases(random),
    output: outputCases(random),
    hidden: hiddenCases(random),
    softmax: softmaxCases(random),
    largeSoftmax: largeSoftmaxCases(random),
    network: networkCases(random),
  };
}

const names: readonly ActivationName[] = ["sigmoid", "tanh", "relu", "linear"];

/** The activation functions whose slope matters; a linear layer hides a mistake in it. */
const bentNames: readonly ActivationName[] = ["sigmoid", "tanh", "relu"];

/**
 * Net inputs, on both sides, where the function is far out and its slope can still be measured: that of tanh falls
 * below 1e-6 soon after.
 */
const farOut: Readonly<Record<ActivationName, readonly [number, number]>> = {
  sigmoid: [6.5, 7.5],
  tanh: [6.5, 7.5],
  relu: [30, 200],
  linear: [30, 200],
};

const bothSides = (random: SeededRandom, name: ActivationName, low: number, high: number) =>
  [1, -1].map((sign) => ({ name, net: sign * random.uniform(low, high) }));

/** Both sides of every activation function, near and far out, and the kink of relu, whose slope is a rule. */
const unitCases = (random: SeededRandom): readonly UnitCase[] => [
  ...names.flatMap((name) => signed(random, 2).map((net) => ({ name, net }))),
  { name: "relu", net: 0 },
  ...names.flatMap((name) => bothSides(random, name, ...farOut[name])),
];

const largeUnitCases = (random: SeededRandom): readonly UnitCase[] =>
  names.flatMap((name) => [...bothSides(random, name, 800, 1000), ...bothSides(random, name, 20, 300)]);

const outputCases = (random: SeededRandom): readonly OutputCase[] => [
  ...names.map((name) => outputCase(random, name, signed(random, random.integer(4, 6)))),
  outputCase(random, "relu", [0, ...signed(random, 3)]),
  outputCase(random, "tanh", signed(random, 1)),
];

/** Targets lie on both sides of the outputs of positive nets, and on both sides of those of negative nets. */
function outputCase(random: SeededRandom, name: ActivationName, net: readonly number[]): OutputCase {
  const ordered = net.toSorted((a, b) => a - b);
  const errors = signed(random, ordered.length, "alternating");
  const units = random.shuffle(ordered.map((value, j) => ({ net: value, error: errors[j]! })));
  const out = units.map((unit) => activate(name, unit.net));
  return {
    name,
    target: units.map(({ error }, j) => out[j]! + error),
    out,
    net: units.map((unit) => unit.net),
  };
}

/** As many units as behind, more, and fewer; one unit behind; no bend; and a unit at the kink of relu. */
function hiddenCases(random: SeededRandom): readonly HiddenCase[] {
  const width = random.integer(2, 3);
  const [first, second, third] = random.shuffle(bentNames) as [
    ActivationName,
    ActivationName,
    ActivationName,
  ];
  return [
    hiddenCase(random, first, signed(random, width + 1), width + 1),
    hiddenCase(random, second, signed(random, width + 2), width),
    hiddenCase(random, third, signed(random, width), width + 2),
    hiddenCase(random, "tanh", signed(random, width), 1),
    hiddenCase(random, "linear", signed(random, width + 1), width),
    hiddenCase(random, "relu", [0, ...signed(random, width + 1)], width),
  ];
}

const hiddenCase = (
  random: SeededRandom,
  name: ActivationName,
  net: readonly number[],
  nextWidth: number,
): HiddenCase => ({
  name,
  net,
  weights: weightsOf(random, net.length, nextWidth),
  nextDelta: signed(random, nextWidth),
});

/** One class for certain, soft targets, and soft targets with a class that is out of the question. */
const softmaxCases = (random: SeededRandom): readonly SoftmaxCase[] => [
  { target: random.shuffle([1, 0, 0]), net: signed(random, 3) },
  { target: probabilities(random, 4), net: signed(random, 4) },
  { target: random.shuffle([0, ...probabilities(random, 3)]), net: signed(random, 4) },
  { target: random.shuffle([1, 0]), net: signed(random, 2) },
];

/** Nets whose exponentials are too large, all too small, and both at once. */
function largeSoftmaxCases(random: SeededRandom): readonly SoftmaxCase[] {
  const around = (middles: readonly number[]): SoftmaxCase => {
    const nudges = signed(random, middles.length);
    return {
      target: probabilities(random, middles.length),
      net: middles.map((middle, j) => middle + nudges[j]!),
    };
  };
  return [around([1000, 1000, 1000]), around([-1000, -1000]), around(random.shuffle([-1000, 1000, 1000]))];
}

/** Layers of all widths with mixed activations; equally wide layers; one output; no hidden layer. */
function networkCases(random: SeededRandom): readonly NetworkCase[] {
  const width = random.integer(2, 3);
  const [first, second, third] = random.shuffle(["relu", "tanh", "sigmoid"] as const);
  const [last, other] = random.shuffle(["tanh", "sigmoid"] as const);
  return [
    networkCase(random, [width, width + 2, width + 1, width], [first!, second!, last!]),
    networkCase(random, [width + 1, width + 1, width + 1], [third!, other!]),
    networkCase(random, [2, width + 2, width, width + 1, width + 3], [second!, "relu", "linear", last!]),
    networkCase(random, [3, width + 1, 1], [last!, "linear"]),
    networkCase(random, [width + 1, width], [other!]),
  ];
}

// δ and the gradient: by hand, against measured derivatives, and under symmetries.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCloseToGradient } from "../../grader/checks/tolerance.ts";
import { compare, type Value } from "../../grader/kit.ts";
import {
  deltas,
  gradient,
  hiddenDelta,
  outputDelta,
  softmaxDelta,
  type LayerGradient,
} from "../../reference/engine/backprop.ts";
import type { Layer, Network } from "../../reference/engine/network.ts";
import { numericDeltas, numericNetworkGradient } from "../../reference/engine/numeric-gradient.ts";
import { penalizedLoss } from "../../reference/engine/objective.ts";
import { fixed, situation } from "./random-networks.ts";

/** What a gradient check finds wrong. */
const gradientCheck = (analytic: Value, numeric: { loss: number; derivative: Value }) =>
  compare(analytic, numeric.derivative, (a, n) => isCloseToGradient(a, n, numeric.loss));

describe("by hand", () => {
  test("δ of a linear output is the difference t − out", () => {
    expect(outputDelta("linear", [1, 0], [0.25, 2], [0.25, 2])).toEqual([0.75, -2]);
  });

  test("δ of a sigmoid output has the slope at its net input, ¼ at 0", () => {
    expect(outputDelta("sigmoid", [1], [0.5], [0])).toEqual([0.125]);
  });

  test("δ of a hidden layer collects along the weights that leave each unit", () => {
    // Unit 0 sends with 1, 2, 3; unit 1 sends with 4, 5, 6.
    const weights = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(hiddenDelta("linear", [0, 0], weights, [1, 10, 100])).toEqual([321, 654]);
  });

  test("no blame passes a relu unit that is off", () => {
    expect(hiddenDelta("relu", [-1, 1], [[2], [2]], [1])).toEqual([0, 2]);
  });

  test("δ of softmax with cross-entropy is p − q", () => {
    expect(softmaxDelta([1, 0], [5, 5])).toEqual([0.5, -0.5]);
  });

  test("δ of softmax with cross-entropy is finite for net inputs of 1000", () => {
    expect(softmaxDelta([0, 1], [1000, -1000])).toEqual([-1, 1]);
  });
});

describe("on random networks of 1 to 5 layers", () => {
  test("δ agrees with measured derivatives in every layer", () => {
    fc.assert(
      fc.property(situation(), ({ network, samples, objective }) => {
        for (const { input, target } of samples)
          expect(
            gradientCheck(
              deltas(network, input, target, objective.loss),
              numericDeltas(network, input, target, objective.loss),
            ),
          ).toEqual([]);
      }),
      fixed,
    );
  });

  test("the gradient agrees with measured derivatives, penalty included", () => {
    fc.assert(
      fc.property(situation(), ({ network, samples, objective }) => {
        const numeric = numericNetworkGradient(network, samples, objective);
        expect(gradientCheck(gradient(network, samples, objective), numeric)).toEqual([]);
      }),
      fixed,
    );
  });

  test("a gradient that is off by a thousandth does not agree", () => {
    const found = fc
      .sample(situation(), fixed)
      .map(({ network, samples, objective }) =>
        gradientCheck(
          gradient(network, samples, objective).map(scaled),
          numericNetworkGradient(network, samples, objective),
        ),
      );
    expect(found.filter((findings) => findings.length > 0).length).toBeGreaterThan(0.9 * fixed.numRuns);
  });

  test("permuting the units of a hidden layer permutes the gradient and leaves the loss", () => {
    fc.assert(
      fc.property(situation({ minLayers: 2 }), ({ network, samples, objective }) => {
        const before = gradient(network, samples, objective);
        const after = gradient(reverseHidden(network), samples, objective);
        expect(compare(after, reverseLayers(before))).toEqual([]);
        const lossOf = (one: Network) => penalizedLoss(one, samples, objective);
        expect(compare(lossOf(reverseHidden(network)), lossOf(network))).toEqual([]);
      }),
      fixed,
    );
  });

  test("permuting only the incoming side of a hidden layer does not", () => {
    const found = fc.sample(situation({ minLayers: 2 }), fixed).filter(({ network, samples, objective }) => {
      const [first, ...rest] = network.layers;
      const half = { layers: [reverseUnits(first!), ...rest] };
      const after = gradient(half, samples, objective);
      return compare(after, reverseLayers(gradient(network, samples, objective))).length > 0;
    });
    expect(found.length).toBeGreaterThan(fixed.numRuns / 2);
  });
});

const scaled = ({ weights, biases }: LayerGradient): LayerGradient => ({
  weights: weights.map((row) => row.map((value) => value * 1.001)),
  biases: biases.map((value) => value * 1.001),
});

/** The first hidden layer with its units in reverse: columns of its weights, its biases … */
const reverseUnits = <L extends LayerGradient>(layer: L): L => ({
  ...layer,
  weights: layer.weights.map((row) => row.toReversed()),
  biases: layer.biases.toReversed(),
});

/** … and the rows of the weights that leave it. */
const reverseLayers = <L extends LayerGradient>([first, second, ...rest]: readonly L[]): readonly L[] => [
  reverseUnits(first!),
  { ...second!, weights: second!.weights.toReversed() },
  ...rest,
];

const reverseHidden = (network: Network): Network => ({ layers: reverseLayers<Layer>(network.layers) });

// Numeric gradients: right where there is a derivative, null where there is none.
import { describe, expect, test } from "vitest";
import type { Layer, Network, Sample } from "../../reference/engine/network.ts";
import {
  numericDeltas,
  numericGradient,
  numericNetworkGradient,
} from "../../reference/engine/numeric-gradient.ts";

test("the gradient of x²y is (2xy, x²)", () => {
  const x = [3, -2];
  const [byX, byY] = numericGradient(([a, b]) => a! ** 2 * b!, x);
  expect(byX).toBeCloseTo(-12, 8);
  expect(byY).toBeCloseTo(9, 8);
  expect(x).toEqual([3, -2]);
});

/** One relu unit between two linear ones; its net input is the input plus the bias. */
const throughRelu = (bias: number): Network => ({
  layers: [
    { activation: "relu", weights: [[1]], biases: [bias] },
    { activation: "linear", weights: [[2]], biases: [0] },
  ],
});

describe("δ of a relu unit", () => {
  test.each([
    ["on", 1, -4],
    ["off", -1, 0],
  ])("is measured when the unit is %s", (_, bias, delta) => {
    const { loss, derivative } = numericDeltas(throughRelu(bias), [0], [0], "squaredError");
    expect(derivative[0]![0]).toBeCloseTo(delta, 8);
    expect(loss).toBe(2 * Math.max(0, bias) ** 2);
  });

  test.each([0, 9e-6, -9e-6])("is left out when its net input is %d, within the nudge", (bias) => {
    const { derivative } = numericDeltas(throughRelu(bias), [0], [1], "squaredError");
    expect(derivative[0]).toEqual([null]);
    expect(derivative[1]![0]).toBeCloseTo(1, 3);
  });

  test("is not left out just beyond the nudge", () => {
    const { derivative } = numericDeltas(throughRelu(1.1e-5), [0], [1], "squaredError");
    expect(derivative[0]![0]).toBeCloseTo(2, 3);
  });
});

/** A linear unit that feeds a relu unit whose net input is 0. */
const beforeKink = (weight: number): Network => ({
  layers: [
    { activation: "linear", weights: [[1]], biases: [0] },
    { ...throughRelu(0).layers[0]!, weights: [[weight]] },
  ],
});

test("a unit before a relu unit at its kink is left out too, unless its weight does not reach it", () => {
  expect(numericDeltas(beforeKink(1), [0], [1], "squaredError").derivative[0]).toEqual([null]);
  expect(numericDeltas(beforeKink(0), [0], [1], "squaredError").derivative[0]).toEqual([0]);
});

describe("the gradient of a batch", () => {
  const layer: Layer = { activation: "linear", weights: [[0.5], [0]], biases: [1] };
  const samples: readonly Sample[] = [
    { input: [1, 2], target: [0] },
    { input: [3, 0], target: [1] },
  ];
  const measure = (kind: "L1" | "L2" | "L2half") =>
    numericNetworkGradient({ layers: [layer] }, samples, {
      loss: "squaredError",
      penalty: { kind, rate: 0.1 },
    });

  test("is that of the mean loss plus the penalty, biases unpenalised", () => {
    // out = 1.5 and 2.5, so E = (1.125 + 1.125)/2; R = 0.25.
    const { loss, derivative } = measure("L2");
    expect(loss).toBeCloseTo(1.125 + 0.025, 15);
    expect(derivative[0]!.weights[0]![0]).toBeCloseTo((1.5 * 1 + 1.5 * 3) / 2 + 0.1 * 2 * 0.5, 8);
    expect(derivative[0]!.weights[1]![0]).toBeCloseTo((1.5 * 2) / 2, 8);
    expect(derivative[0]!.biases[0]).toBeCloseTo(1.5, 8);
  });

  test("leaves out a weight at 0 under L1, and no other", () => {
    const { weights, biases } = measure("L1").derivative[0]!;
    expect(weights[1]).toEqual([null]);
    expect(weights[0]![0]).toBeCloseTo(3 + 0.1, 8);
    expect(biases[0]).toBeCloseTo(1.5, 8);
  });

  test("does not leave it out under the Playground's L2", () => {
    expect(measure("L2half").derivative[0]!.weights[1]![0]).toBeCloseTo(1.5, 8);
  });
});

// The activation functions and their derivatives, also far from 0.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  activate,
  activation,
  activationDerivative,
  type ActivationName,
} from "../../reference/engine/activation.ts";
import { numericGradient } from "../../reference/engine/numeric-gradient.ts";
import { fixed, number } from "./random-networks.ts";

const names: readonly ActivationName[] = ["sigmoid", "tanh", "relu", "linear"];

test.each([
  ["sigmoid", 0, 0.5, 0.25],
  ["sigmoid", Math.log(3), 0.75, 0.1875],
  ["tanh", 0, 0, 1],
  ["tanh", Math.log(2), 0.6, 0.64],
  ["relu", -2, 0, 0],
  ["relu", 2, 2, 1],
  ["linear", -3, -3, 1],
] as const)("%s at %d is %d with slope %d", (name, net, value, slope) => {
  expect(activate(name, net)).toBeCloseTo(value, 15);
  expect(activationDerivative(name, net)).toBeCloseTo(slope, 15);
});

test("the derivative of relu is 0 at 0", () => expect(activationDerivative("relu", 0)).toBe(0));

test("the derivative of relu is 1 just above 0", () => expect(activationDerivative("relu", 1e-300)).toBe(1));

test.each(names)("%s and its derivative are finite at ±1000", (name) => {
  for (const net of [-1000, 1000]) {
    expect(activate(name, net)).toSatisfy(Number.isFinite);
    expect(activationDerivative(name, net)).toSatisfy(Number.isFinite);
  }
});

test("sigmoid keeps its digits where exp(−net) overflows", () => {
  expect(activate("sigmoid", -700)).toBeCloseTo(Math.exp(-700), 320);
  expect(activate("sigmoid", -700)).toBeGreaterThan(0);
  expect([activate("sigmoid", -1000), activate("sigmoid", 1000)]).toEqual([0, 1]);
});

/** How far a slope is from the measured one. */
const slopeError = (name: ActivationName, net: number, slope: number) =>
  Math.abs(numericGradient(([x]) => activate(name, x!), [net])[0]! - slope);

describe("the derivative", () => {
  test.each(names)("of %s agrees with the measured one", (name) => {
    fc.assert(
      fc.property(number(5), (net) => {
        fc.pre(name !== "relu" || net !== 0);
        expect(slopeError(name, net, activationDerivative(name, net))).toBeLessThan(1e-9);
      }),
      fixed,
    );
  });

  test.each(["sigmoid", "tanh"] as const)("of %s takes the net input, not the out", (name) => {
    const { value, derivative } = activation(name);
    expect(slopeError(name, 1.5, derivative(value(1.5)))).toBeGreaterThan(0.01);
  });
});

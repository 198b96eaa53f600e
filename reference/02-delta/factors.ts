// What an answer of assignment 02 is made of, for work that is right given an earlier mistake.
import { activationDerivative, type ActivationName } from "../engine/activation.ts";
import { hiddenDelta, outputDelta } from "../engine/backprop.ts";
import type { Matrix, Vector } from "../engine/network.ts";

/**
 * The slope f′ where out = f(in) is 0, ½ and 1. Written in out, f′ is at most a parabola, so these three tell it
 * everywhere. The slope of relu does not depend on how large out is, only on the side `net` is on.
 */
export function slopesByOut(name: ActivationName, net: number): Vector {
  const netOf: Readonly<Record<ActivationName, (out: number) => number>> = {
    sigmoid: (out) => Math.log(out / (1 - out)),
    tanh: Math.atanh,
    relu: () => net,
    linear: (out) => out,
  };
  return [0, 0.5, 1].map((out) => activationDerivative(name, netOf[name](out)));
}

/** The part of δ^M without the slope: the δ of a linear layer, whose slope is 1. */
export const outputDeltaFactor = (target: Vector, out: Vector): Vector =>
  outputDelta("linear", target, out, out);

/** The part of a hidden layer's δ without the slope: what the next layer passes back to a linear one. */
export const hiddenDeltaFactor = (weights: Matrix, nextDelta: Vector): Vector =>
  hiddenDelta(
    "linear",
    weights.map(() => 0),
    weights,
    nextDelta,
  );

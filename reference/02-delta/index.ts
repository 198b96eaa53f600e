// The answers of assignment 02, and the oracles its checks ask besides.
import { activate, activationDerivative } from "../engine/activation.ts";
import { deltas, hiddenDelta, outputDelta, softmaxDelta } from "../engine/backprop.ts";
import type { Matrix, Network, Vector } from "../engine/network.ts";
import { hiddenDeltaFactor, outputDeltaFactor, slopesByOut } from "./factors.ts";
import {
  numericDeltas,
  numericDerivative,
  numericHiddenDelta,
  numericOutputDelta,
  numericSoftmaxDelta,
} from "./numeric-deltas.ts";

export const functions = {
  activate,
  activationDerivative,
  outputDelta,
  hiddenDelta,
  softmaxDelta,
  deltas: (network: Network, input: Vector, target: Vector): Matrix =>
    deltas(network, input, target, "squaredError"),

  slopesByOut,
  outputDeltaFactor,
  hiddenDeltaFactor,

  numericDerivative,
  numericOutputDelta,
  numericHiddenDelta,
  numericSoftmaxDelta,
  numericDeltas,
};

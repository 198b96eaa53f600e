// The answers of assignment 02, and the oracles its checks ask besides.
import { activate, activationDerivative } from "../engine/activation.ts";
import { deltas, hiddenDelta, outputDelta, softmaxDelta } from "../engine/backprop.ts";

export const functions = {
  activate,
  activationDerivative,
  outputDelta,
  hiddenDelta,
  softmaxDelta,
  deltas,
};

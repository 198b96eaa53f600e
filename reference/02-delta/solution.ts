// Assignment 02 in a student's manner: every function uses the others where it may, so that a wrong one shows there too.
import { forward } from "../../assignments/given/network.ts";
import type * as stub from "../../assignments/02-delta/delta.ts";
import { functions } from "./index.ts";

/** What a student writes. */
export type Own = typeof stub;

/** @param own the functions that are called: those returned here, or some of them replaced by wrong ones. */
export const solution = (own: Own): Own => ({
  activate: functions.activate,
  activationDerivative: (name, net) => {
    const out = own.activate(name, net);
    return { sigmoid: out * (1 - out), tanh: 1 - out ** 2, relu: net > 0 ? 1 : 0, linear: 1 }[name];
  },
  outputDelta: (name, target, out, net) =>
    net.map((one, j) => (target[j]! - out[j]!) * own.activationDerivative(name, one)),
  hiddenDelta: (name, net, weights, nextDelta) =>
    net.map((one, j) => {
      const sum = nextDelta.reduce((total, delta, l) => total + weights[j]![l]! * delta, 0);
      return own.activationDerivative(name, one) * sum;
    }),
  softmaxDelta: (target, net) => [...functions.softmaxDelta(target, net)],
  deltas: (network, input, target) => {
    const { nets, outs } = forward(network, input, own.activate);
    const last = network.layers.length - 1;
    const all: number[][] = [];
    for (let k = last; k >= 0; k--) {
      const { activation } = network.layers[k]!;
      const next = network.layers[k + 1];
      all[k] = next
        ? own.hiddenDelta(activation, nets[k]!, next.weights, all[k + 1]!)
        : own.outputDelta(activation, target, outs[k]!, nets[k]!);
    }
    return all;
  },
});

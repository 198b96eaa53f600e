// Ways to get outputDelta wrong: the error t − out, the slope f′, what joins the two, and the lists.
import type { ActivationName } from "../../../assignments/given/network.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type OutputDelta = Own["outputDelta"];
type UnitDelta = (t: number, out: number, net: number, name: ActivationName) => number;

/** Every unit on its own. */
const unitwise =
  (delta: UnitDelta): OutputDelta =>
  (name, target, out, net) =>
    net.map((value, j) => delta(target[j]!, out[j]!, value, name));

const sum = (terms: readonly number[]): number => terms.reduce((total, term) => total + term, 0);

export const outputDelta = (own: Own): KnownMistakes<OutputDelta> => {
  const slope = (name: ActivationName, net: number) => own.activationDerivative(name, net);
  const right: OutputDelta = unitwise((t, out, net, f) => (t - out) * slope(f, net));

  /** The right list, times a factor that depends on its length. */
  const scaled =
    (factorOf: (units: number) => number): OutputDelta =>
    (...args) =>
      right(...args).map((delta, _, { length }) => factorOf(length) * delta);

  return {
    // E10 copied literally gives the same numbers as the other convention of the sign.
    "sign-flipped": unitwise((t, out, net, f) => -(t - out) * slope(f, net)),
    "derivative-forgotten": unitwise((t, out) => t - out),
    "activation-for-derivative": unitwise((t, out, net, f) => (t - out) * own.activate(f, net)),
    "slope-at-out": unitwise((t, out, _, f) => (t - out) * slope(f, out)),
    "slope-at-error": unitwise((t, out, _, f) => (t - out) * slope(f, t - out)),
    "sigmoid-hard-wired": unitwise((t, out) => (t - out) * out * (1 - out)),
    doubled: scaled(() => 2),
    halved: scaled(() => 1 / 2),
    averaged: scaled((units) => 1 / units),
    absolute: unitwise((t, out, net, f) => Math.abs(t - out) * slope(f, net)),
    squared: unitwise((t, out, net, f) => (t - out) ** 2 * slope(f, net)),
    "net-for-out": unitwise((t, _, net, f) => (t - net) * slope(f, net)),
    "target-ignored": unitwise((_, out, net, f) => -out * slope(f, net)),
    "out-ignored": unitwise((t, _, net, f) => t * slope(f, net)),
    "out-multiplied": unitwise((t, out, net, f) => (t - out) * slope(f, net) * out),
    "errors-summed": (name, target, out, net) => {
      const error = sum(target.map((t, j) => t - out[j]!));
      return net.map((value) => error * slope(name, value));
    },
    "first-slope-everywhere": (name, target, out, net) =>
      out.map((one, j) => (target[j]! - one) * slope(name, net[0]!)),
    "last-unit-left-out": (...args) => right(...args).slice(0, -1),
    "net-overwritten": (name, target, out, net) => {
      for (let j = 0; j < net.length; j++) net[j] = (target[j]! - out[j]!) * slope(name, net[j]!);
      return net;
    },
    "single-precision": (...args) => [...Float32Array.from(right(...args))],

    "sign-flipped+derivative-forgotten": unitwise((t, out) => out - t),
    "sign-flipped+doubled": scaled(() => -2),
    "sign-flipped+slope-at-out": unitwise((t, out, _, f) => (out - t) * slope(f, out)),
    // The slide of the mean squared error instead of the squared error.
    "doubled+averaged": scaled((units) => 2 / units),
  };
};

// Ways to get activationDerivative wrong: in one branch, or in what the formula is applied to.
import type { ActivationName } from "../../../assignments/given/network.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { activationDerivative as right } from "../../engine/activation.ts";
import type { Own } from "../solution.ts";

type Slope = (out: number, net: number) => number;

const sigmoidSlope: Slope = (out) => out * (1 - out);
const tanhSlope: Slope = (out) => 1 - out ** 2;
const oneAtZero: Slope = (_, net) => (net >= 0 ? 1 : 0);
const netItself: Slope = (_, net) => net;

/** The formulas in out, applied to the net input. */
const ofNet: Partial<Record<ActivationName, Slope>> = {
  sigmoid: (_, net) => sigmoidSlope(net, net),
  tanh: (_, net) => tanhSlope(net, net),
};

/** Width of the difference quotient: as in the numerical differentiation of the handout. */
const step = 1e-5;

export const activationDerivative = (own: Own): KnownMistakes<Own["activationDerivative"]> => {
  /** Right but for the branches given. */
  const instead =
    (wrong: Partial<Record<ActivationName, Slope>>): Own["activationDerivative"] =>
    (name, net) =>
      wrong[name]?.(own.activate(name, net), net) ?? right(name, net);

  return {
    "activation-returned": (name, net) => own.activate(name, net),
    "takes-out": instead(ofNet),
    "slope-at-out": (name, net) => right(name, own.activate(name, net)),
    "sigmoid-for-tanh": instead({ tanh: sigmoidSlope }),
    "tanh-for-sigmoid": instead({ sigmoid: tanhSlope }),
    "sigmoid-sign-flipped": instead({ sigmoid: (out) => -out * (1 - out) }),
    "sigmoid-square-forgotten": instead({ sigmoid: (out) => 1 - out }),
    "sigmoid-out-squared": instead({ sigmoid: (out) => out * (1 - out ** 2) }),
    "tanh-square-forgotten": instead({ tanh: (out) => 1 - out }),
    "tanh-plus-sign": instead({ tanh: (out) => 1 + out ** 2 }),
    "tanh-cosh-not-squared": instead({ tanh: (_, net) => 1 / Math.cosh(net) }),
    "relu-one-at-zero": instead({ relu: oneAtZero }),
    "relu-leaky": instead({ relu: (_, net) => (net > 0 ? 1 : 0.01) }),
    "relu-always-one": instead({ relu: () => 1 }),
    "relu-negative-slope": instead({ relu: (_, net) => Math.sign(net) }),
    "relu-input-returned": instead({ relu: (_, net) => Math.max(0, net) }),
    "linear-input-returned": instead({ linear: netItself }),
    "one-sided-difference": (name, net) => (own.activate(name, net + step) - own.activate(name, net)) / step,
    "name-ignored": (_, net) => right("sigmoid", net),
    rounded: (name, net) => Number(right(name, net).toFixed(4)),
    "text-returned": (name, net) => right(name, net).toString() as unknown as number,

    "takes-out+relu-one-at-zero": instead({ ...ofNet, relu: oneAtZero }),
    "sigmoid-for-tanh+relu-one-at-zero": instead({ tanh: sigmoidSlope, relu: oneAtZero }),
    "takes-out+linear-input-returned": instead({ ...ofNet, linear: netItself }),
  };
};

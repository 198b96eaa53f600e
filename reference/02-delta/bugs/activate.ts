// Ways to get activate wrong: most of them in one branch, the others in all four.
import type { ActivationName } from "../../../assignments/given/network.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { activate as right, activationDerivative } from "../../engine/activation.ts";
import type { Own } from "../solution.ts";

type Activate = Own["activate"];

/** Right but for the branches given. */
const instead =
  (wrong: Partial<Record<ActivationName, (net: number) => number>>): Activate =>
  (name, net) =>
    (wrong[name] ?? ((value: number) => right(name, value)))(net);

const { exp } = Math;
const sigmoidOverflowing = (net: number) => exp(net) / (1 + exp(net));
const tanhOverflowing = (net: number) => (exp(net) - exp(-net)) / (exp(net) + exp(-net));
const sigmoidGrowing = (net: number) => 1 / (1 + exp(net));
const tanhMirrored = (net: number) => -Math.tanh(net);
const leaky = (net: number) => (net > 0 ? net : 0.01 * net);

/** Slopes come from the engine here: the solution's own ones call activate, and would call it for ever. */
export const activate = (): KnownMistakes<Activate> => ({
  "sigmoid-sign-forgotten": instead({ sigmoid: sigmoidGrowing }),
  "sigmoid-parentheses-missing": instead({ sigmoid: (net) => 1 / 1 + exp(-net) }),
  "sigmoid-overflow": instead({ sigmoid: sigmoidOverflowing }),
  "sigmoid-e-rounded": instead({ sigmoid: (net) => 1 / (1 + 2.72 ** -net) }),
  "tanh-mirrored": instead({ tanh: tanhMirrored }),
  "tanh-half-as-steep": instead({ tanh: (net) => 2 * right("sigmoid", net) - 1 }),
  "tanh-twice-as-steep": instead({ tanh: (net) => Math.tanh(2 * net) }),
  "tanh-denominator-forgotten": instead({ tanh: (net) => (exp(net) - exp(-net)) / 2 }),
  "tanh-overflow": instead({ tanh: tanhOverflowing }),
  "tangent-for-tanh": instead({ tanh: Math.tan }),
  "relu-absolute": instead({ relu: Math.abs }),
  "relu-leaky": instead({ relu: leaky }),
  "relu-step": instead({ relu: (net) => (net > 0 ? 1 : 0) }),
  "relu-capped": instead({ relu: (net) => Math.min(6, Math.max(0, net)) }),
  "linear-as-relu": instead({ linear: (net) => Math.max(0, net) }),
  "linear-forgotten": (name, net) => (name === "linear" ? undefined! : right(name, net)),
  "derivative-returned": activationDerivative,
  "input-returned": (_, net) => net,
  "name-ignored": (_, net) => right("sigmoid", net),
  rounded: (name, net) => Number(right(name, net).toFixed(4)),

  "sigmoid-sign-forgotten+tanh-mirrored": instead({ sigmoid: sigmoidGrowing, tanh: tanhMirrored }),
  "sigmoid-overflow+tanh-overflow": instead({ sigmoid: sigmoidOverflowing, tanh: tanhOverflowing }),
  "tanh-overflow+relu-leaky": instead({ tanh: tanhOverflowing, relu: leaky }),
});

// Ways to get forward wrong.
import type { Layer, Network } from "../../../assignments/given/network.ts";
import { activate, type ActivationName } from "../../engine/activation.ts";
import { netInputs } from "../../engine/forward.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Forward = Own["forward"];

/** The outs of one layer. */
type OutsOf = (layer: Layer, previousOut: number[], network: Network, k: number) => number[];

/** One layer after the other. */
const by =
  (outsOf: OutsOf): Forward =>
  (network, input) =>
    network.layers.reduce((previousOut, layer, k) => outsOf(layer, previousOut, network, k), input);

/** Right, but for the net inputs. */
const byNets = (netsOf: (layer: Layer, previousOut: number[]) => readonly number[]): Forward =>
  by((layer, previousOut) => netsOf(layer, previousOut).map((net) => activate(layer.activation, net)));

/** Right, but for f. */
const byActivation = (
  f: (name: ActivationName, net: number, network: Network, k: number) => number,
): Forward =>
  by((layer, previousOut, network, k) =>
    netInputs(layer, previousOut).map((net) => f(layer.activation, net, network, k)),
  );

const right = byNets(netInputs);

const isLast = ({ layers }: Network, k: number): boolean => k === layers.length - 1;
const withoutBias = (layer: Layer): Layer => ({ ...layer, biases: layer.biases.map(() => 0) });
const outputLinear = (name: ActivationName, net: number, network: Network, k: number): number =>
  isLast(network, k) ? net : activate(name, net);

export const forward = (): KnownMistakes<Forward> => ({
  "bias-forgotten": byNets((layer, previousOut) => netInputs(withoutBias(layer), previousOut)),
  "bias-subtracted": byNets((layer, previousOut) =>
    netInputs({ ...layer, biases: layer.biases.map((bias) => -bias) }, previousOut),
  ),
  "bias-per-input": byNets((layer, previousOut) =>
    netInputs({ ...layer, biases: layer.biases.map((bias) => bias * previousOut.length) }, previousOut),
  ),
  "bias-after-activation": by((layer, previousOut) =>
    netInputs(withoutBias(layer), previousOut).map(
      (net, j) => activate(layer.activation, net) + layer.biases[j]!,
    ),
  ),
  transposed: byNets(({ weights, biases }, previousOut) =>
    biases.map((bias, j) =>
      previousOut.reduce((sum, out, i) => sum + (weights[j]?.[i] ?? Number.NaN) * out, bias),
    ),
  ),
  "last-input-missing": byNets((layer, previousOut) => netInputs(layer, previousOut.slice(0, -1))),
  "activation-forgotten": byActivation((_, net) => net),
  "output-linear": byActivation(outputLinear),
  "hidden-linear": byActivation((name, net, network, k) => (isLast(network, k) ? activate(name, net) : net)),
  "activation-of-output": byActivation((_, net, network) => activate(network.layers.at(-1)!.activation, net)),
  "activation-of-first": byActivation((_, net, network) => activate(network.layers[0]!.activation, net)),
  "sigmoid-everywhere": byActivation((_, net) => activate("sigmoid", net)),
  "sigmoid-sign-flipped": byActivation((name, net) => activate(name, name === "sigmoid" ? -net : net)),
  "sigmoid-for-tanh": byActivation((name, net) => activate(name === "tanh" ? "sigmoid" : name, net)),
  "relu-absolute": byActivation((name, net) => (name === "relu" ? Math.abs(net) : activate(name, net))),
  "activation-per-term": by(({ activation, weights, biases }, previousOut) =>
    biases.map((bias, j) =>
      previousOut.reduce((sum, out, i) => sum + activate(activation, weights[i]![j]! * out), bias),
    ),
  ),
  "first-layer-only": ({ layers }, input) => right({ layers: layers.slice(0, 1) }, input),
  "output-layer-skipped": ({ layers }, input) => right({ layers: layers.slice(0, -1) }, input),
  "all-layers-returned": ({ layers }, input) =>
    layers.map((_, k) => right({ layers: layers.slice(0, k + 1) }, input)) as never,
  "changed-in-place": (network, input) => {
    const out = right(network, input);
    input.splice(0, input.length, ...out);
    return out;
  },

  "bias-forgotten+output-linear": by((layer, previousOut, network, k) =>
    netInputs(withoutBias(layer), previousOut).map((net) => outputLinear(layer.activation, net, network, k)),
  ),
  "bias-forgotten+activation-forgotten": by((layer, previousOut) => [
    ...netInputs(withoutBias(layer), previousOut),
  ]),
});

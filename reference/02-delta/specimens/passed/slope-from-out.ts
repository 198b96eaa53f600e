// Takes every slope from the output of the unit instead of its net input, with the matching formulas.
// points: 10
// loses: none
import { forward, type ActivationName, type Network } from "../given/network.ts";

export function activate(name: ActivationName, net: number): number {
  if (name === "sigmoid") return 0.5 * (1 + Math.tanh(net / 2));
  if (name === "tanh") return Math.tanh(net);
  return name === "relu" && net < 0 ? 0 : net;
}

function slopeAt(name: ActivationName, out: number): number {
  switch (name) {
    case "sigmoid":
      return out * (1 - out);
    case "tanh":
      return (1 - out) * (1 + out);
    case "relu":
      return out > 0 ? 1 : 0;
    default:
      return 1;
  }
}

export function activationDerivative(name: ActivationName, net: number): number {
  return slopeAt(name, activate(name, net));
}

export function outputDelta(name: ActivationName, target: number[], out: number[]): number[] {
  return out.map((value, j) => (target[j] - value) * slopeAt(name, value));
}

export function hiddenDelta(
  name: ActivationName,
  net: number[],
  weights: number[][],
  nextDelta: number[],
): number[] {
  const passedBack = new Array(net.length).fill(0);
  // Unit by unit of the next layer, from the last one, so the sums run in another order.
  for (let l = nextDelta.length - 1; l >= 0; l--) {
    for (const [j, row] of weights.entries()) passedBack[j] += row[l] * nextDelta[l];
  }
  return passedBack.map((sum, j) => sum * slopeAt(name, activate(name, net[j])));
}

export function softmaxDelta(target: number[], net: number[]): number[] {
  // Each q_j as 1 over a sum of ratios: no shift by the largest is needed, and 1/Infinity is 0.
  return net.map((own, j) => target[j] - 1 / net.reduce((sum, other) => sum + Math.exp(other - own), 0));
}

export function deltas(network: Network, input: number[], target: number[]): number[][] {
  const { nets, outs } = forward(network, input, activate);
  const backwards: number[][] = [];
  for (let k = network.layers.length - 1; k >= 0; k--) {
    const name = network.layers[k].activation;
    const next = network.layers[k + 1];
    backwards.push(
      next
        ? hiddenDelta(name, nets[k], next.weights, backwards[backwards.length - 1])
        : outputDelta(name, target, outs[k]),
    );
  }
  return backwards.reverse();
}

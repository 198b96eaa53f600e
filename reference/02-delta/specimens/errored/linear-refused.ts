// The slope of linear is not known to it: it throws. So do the deltas of linear layers.
// points: 2
// loses: activationDerivative, outputDelta, hiddenDelta, together
import { forward, type ActivationName, type Network } from "../given/network.ts";

export function activate(name: ActivationName, net: number): number {
  if (name === "sigmoid") return 1 / (1 + Math.exp(-net));
  if (name === "tanh") return Math.tanh(net);
  if (name === "relu") return Math.max(0, net);
  return net;
}

export function activationDerivative(name: ActivationName, net: number): number {
  const out = activate(name, net);
  if (name === "sigmoid") return out * (1 - out);
  if (name === "tanh") return 1 - out * out;
  if (name === "relu") return net > 0 ? 1 : 0;
  throw new RangeError(`no slope for ${name}`);
}

export function outputDelta(name: ActivationName, target: number[], out: number[], net: number[]): number[] {
  return target.map((t, j) => (t - out[j]) * activationDerivative(name, net[j]));
}

export function hiddenDelta(
  name: ActivationName,
  net: number[],
  weights: number[][],
  nextDelta: number[],
): number[] {
  return net.map((value, j) => {
    const sum = nextDelta.reduce((total, delta, l) => total + weights[j][l] * delta, 0);
    return sum * activationDerivative(name, value);
  });
}

export function softmaxDelta(target: number[], net: number[]): number[] {
  const largest = Math.max(...net);
  const powers = net.map((value) => Math.exp(value - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return target.map((p, j) => p - powers[j] / total);
}

export function deltas(network: Network, input: number[], target: number[]): number[][] {
  const { nets, outs } = forward(network, input, activate);
  const last = network.layers.length - 1;
  const result = [outputDelta(network.layers[last].activation, target, outs[last], nets[last])];
  for (let k = last - 1; k >= 0; k--) {
    const { activation } = network.layers[k];
    result.unshift(hiddenDelta(activation, nets[k], network.layers[k + 1].weights, result[0]));
  }
  return result;
}

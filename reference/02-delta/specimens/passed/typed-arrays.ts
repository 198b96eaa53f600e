// Computes in typed arrays and returns them as they are.
// points: 10
// loses: none
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
  return 1;
}

export function outputDelta(name: ActivationName, target: number[], out: number[], net: number[]) {
  return Float64Array.from(target, (t, j) => (t - out[j]) * activationDerivative(name, net[j]));
}

export function hiddenDelta(
  name: ActivationName,
  net: number[],
  weights: number[][],
  nextDelta: ArrayLike<number>,
) {
  const delta = new Float64Array(net.length);
  for (let j = 0; j < net.length; j++) {
    for (let l = 0; l < nextDelta.length; l++) delta[j] += weights[j][l] * nextDelta[l];
    delta[j] *= activationDerivative(name, net[j]);
  }
  return delta;
}

export function softmaxDelta(target: number[], net: number[]) {
  const q = new Float64Array(net);
  const largest = q.reduce((a, b) => Math.max(a, b));
  for (let j = 0; j < q.length; j++) q[j] = Math.exp(q[j] - largest);
  const total = q.reduce((a, b) => a + b);
  return q.map((power, j) => target[j] - power / total);
}

export function deltas(network: Network, input: number[], target: number[]) {
  const { nets, outs } = forward(network, input, activate);
  const result = new Array<Float64Array>(network.layers.length);
  let k = network.layers.length - 1;
  result[k] = outputDelta(network.layers[k].activation, target, outs[k], nets[k]);
  while (k-- > 0)
    result[k] = hiddenDelta(
      network.layers[k].activation,
      nets[k],
      network.layers[k + 1].weights,
      result[k + 1],
    );
  return result;
}

// Written with plain loops, everything by hand.
// points: 10
// loses: none
import { forward, type ActivationName, type Network } from "../given/network.ts";

export function activate(name: ActivationName, net: number): number {
  switch (name) {
    case "sigmoid":
      return 1 / (1 + Math.exp(-net));
    case "tanh":
      return Math.tanh(net);
    case "relu":
      return net > 0 ? net : 0;
    case "linear":
      return net;
  }
}

export function activationDerivative(name: ActivationName, net: number): number {
  let slope = 1;
  if (name === "sigmoid") {
    const s = 1 / (1 + Math.exp(-net));
    slope = s - s * s;
  } else if (name === "tanh") {
    slope = 1 - Math.tanh(net) ** 2;
  } else if (name === "relu" && net <= 0) {
    slope = 0;
  }
  return slope;
}

export function outputDelta(name: ActivationName, target: number[], out: number[], net: number[]): number[] {
  const delta: number[] = [];
  for (let j = 0; j < target.length; j++) {
    const error = target[j] - out[j];
    delta.push(error * activationDerivative(name, net[j]));
  }
  return delta;
}

export function hiddenDelta(
  name: ActivationName,
  net: number[],
  weights: number[][],
  nextDelta: number[],
): number[] {
  const delta: number[] = [];
  for (let j = 0; j < net.length; j++) {
    let sum = 0;
    for (let l = 0; l < nextDelta.length; l++) {
      sum += weights[j][l] * nextDelta[l];
    }
    delta.push(activationDerivative(name, net[j]) * sum);
  }
  return delta;
}

export function softmaxDelta(target: number[], net: number[]): number[] {
  let largest = net[0];
  for (const value of net) if (value > largest) largest = value;
  let total = 0;
  for (const value of net) total += Math.exp(value - largest);
  const delta: number[] = [];
  for (let j = 0; j < net.length; j++) {
    delta.push(target[j] - Math.exp(net[j] - largest) / total);
  }
  return delta;
}

export function deltas(network: Network, input: number[], target: number[]): number[][] {
  const { nets, outs } = forward(network, input, activate);
  const result: number[][] = [];
  const count = network.layers.length;
  for (let k = count - 1; k >= 0; k--) {
    const name = network.layers[k].activation;
    if (k === count - 1) {
      result[k] = outputDelta(name, target, outs[k], nets[k]);
    } else {
      result[k] = hiddenDelta(name, nets[k], network.layers[k + 1].weights, result[k + 1]);
    }
  }
  return result;
}

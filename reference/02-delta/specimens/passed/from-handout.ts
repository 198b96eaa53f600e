// Written from the handout alone, by someone who had seen nothing else.
// points: 10
// loses: none
import { forward, type ActivationName, type Network } from "../given/network.ts";

/** out = f(in): the output of one unit for its net input. */
export function activate(name: ActivationName, net: number): number {
  switch (name) {
    case "sigmoid":
      return 1 / (1 + Math.exp(-net));
    case "tanh":
      return Math.tanh(net);
    case "relu":
      return Math.max(0, net);
    case "linear":
      return net;
  }
}

/** f′(in): the slope of the activation function at a net input; 0 for relu at 0. */
export function activationDerivative(name: ActivationName, net: number): number {
  switch (name) {
    case "sigmoid": {
      const out = activate("sigmoid", net);
      return out * (1 - out);
    }
    case "tanh": {
      const out = Math.tanh(net);
      return 1 - out * out;
    }
    case "relu":
      return net > 0 ? 1 : 0;
    case "linear":
      return 1;
  }
}

/** δ_j of the output layer (units j) for the squared error, from the targets t_j, the outputs out_j and the nets in_j. */
export function outputDelta(name: ActivationName, target: number[], out: number[], net: number[]): number[] {
  return target.map((t, j) => (t - out[j]!) * activationDerivative(name, net[j]!));
}

/** δ_j of a hidden layer (units j): weights[j][l] joins unit j to unit l of the next layer, nextDelta[l] is δ_l there. */
export function hiddenDelta(
  name: ActivationName,
  net: number[],
  weights: number[][],
  nextDelta: number[],
): number[] {
  return net.map((value, j) => {
    const sum = nextDelta.reduce((acc, delta, l) => acc + weights[j]![l]! * delta, 0);
    return activationDerivative(name, value) * sum;
  });
}

/** δ_j of a softmax output layer with cross-entropy, from the targets p_j and the net inputs in_j. */
export function softmaxDelta(target: number[], net: number[]): number[] {
  const max = Math.max(...net);
  const powers = net.map((value) => Math.exp(value - max));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return target.map((p, j) => p - powers[j]! / total);
}

/**
 * All δ of a network for one sample and the squared error: deltas[k][j] belongs to unit j of layers[k].
 * forward(network, input, activate), handed out, gives the nets and outs of all layers.
 */
export function deltas(network: Network, input: number[], target: number[]): number[][] {
  const { layers } = network;
  const { nets, outs } = forward(network, input, activate);
  const last = layers.length - 1;

  const result: number[][] = new Array(layers.length);
  result[last] = outputDelta(layers[last]!.activation, target, outs[last]!, nets[last]!);
  for (let k = last - 1; k >= 0; k--) {
    // The weights between layer k and k + 1 are stored with the layer they lead into.
    result[k] = hiddenDelta(layers[k]!.activation, nets[k]!, layers[k + 1]!.weights, result[k + 1]!);
  }
  return result;
}

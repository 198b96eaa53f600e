// Assignment 02: the deltas of backpropagation. Replace each throw by your own code; see README.md.
import { forward, type ActivationName, type Network } from "../given/network.ts";
import { NotImplemented } from "../given/not-implemented.ts";

/** out = f(in): the output of one unit for its net input. */
export function activate(name: ActivationName, net: number): number {
  throw new NotImplemented("activate");
}

/** f′(in): the slope of the activation function at a net input; 0 for relu at 0. */
export function activationDerivative(name: ActivationName, net: number): number {
  throw new NotImplemented("activationDerivative");
}

/** δ_j of the output layer (units j) for the squared error, from the targets t_j, the outputs out_j and the nets in_j. */
export function outputDelta(name: ActivationName, target: number[], out: number[], net: number[]): number[] {
  throw new NotImplemented("outputDelta");
}

/** δ_j of a hidden layer (units j): weights[j][l] joins unit j to unit l of the next layer, nextDelta[l] is δ_l there. */
export function hiddenDelta(
  name: ActivationName,
  net: number[],
  weights: number[][],
  nextDelta: number[],
): number[] {
  throw new NotImplemented("hiddenDelta");
}

/** δ_j of a softmax output layer with cross-entropy, from the targets p_j and the net inputs in_j. */
export function softmaxDelta(target: number[], net: number[]): number[] {
  throw new NotImplemented("softmaxDelta");
}

/**
 * All δ of a network for one sample and the squared error: deltas[k][j] belongs to unit j of layers[k].
 * forward(network, input, activate), handed out, gives the nets and outs of all layers.
 */
export function deltas(network: Network, input: number[], target: number[]): number[][] {
  throw new NotImplemented("deltas");
}

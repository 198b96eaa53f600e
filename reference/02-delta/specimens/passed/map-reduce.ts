// Written as expressions over arrays, with tables of functions and no loop.
// points: 10
// loses: none
import { forward, type ActivationName, type Network } from "../given/network.ts";

type Unit = (net: number) => number;

const sigmoid: Unit = (net) => 1 / (1 + Math.exp(-net));

const functions: Record<ActivationName, readonly [f: Unit, slope: Unit]> = {
  sigmoid: [sigmoid, (net) => sigmoid(net) * sigmoid(-net)],
  tanh: [Math.tanh, (net) => 1 / Math.cosh(net) ** 2],
  relu: [(net) => Math.max(net, 0), (net) => Number(net > 0)],
  linear: [(net) => net, () => 1],
};

const dot = (a: number[], b: number[]) => a.map((value, l) => value * b[l]).reduce((x, y) => x + y, 0);

export const activate = (name: ActivationName, net: number) => functions[name][0](net);

export const activationDerivative = (name: ActivationName, net: number) => functions[name][1](net);

export const outputDelta = (name: ActivationName, target: number[], out: number[], net: number[]) =>
  net.map(functions[name][1]).map((slope, j) => slope * (target[j] - out[j]));

export const hiddenDelta = (name: ActivationName, net: number[], weights: number[][], nextDelta: number[]) =>
  weights.map((row, j) => dot(row, nextDelta) * functions[name][1](net[j]));

export const softmaxDelta = (target: number[], net: number[]) => {
  const largest = Math.max(...net);
  const logOfSum = Math.log(net.map((value) => Math.exp(value - largest)).reduce((x, y) => x + y));
  return net.map((value, j) => target[j] - Math.exp(value - largest - logOfSum));
};

export const deltas = ({ layers }: Network, input: number[], target: number[]) => {
  const { nets, outs } = forward({ layers }, input, activate);
  return layers.reduceRight<number[][]>(
    (later, { activation }, k) => [
      later.length === 0
        ? outputDelta(activation, target, outs[k], nets[k])
        : hiddenDelta(activation, nets[k], layers[k + 1].weights, later[0]),
      ...later,
    ],
    [],
  );
};

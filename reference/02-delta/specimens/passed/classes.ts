// Wraps layers in classes of its own and walks back recursively.
// points: 10
// loses: none
import { forward, type ActivationName, type Layer, type Network } from "../given/network.ts";

abstract class Activation {
  abstract value(net: number): number;
  abstract slope(net: number): number;

  static of(name: ActivationName): Activation {
    return { sigmoid: new Sigmoid(), tanh: new Tanh(), relu: new Relu(), linear: new Linear() }[name];
  }
}

class Sigmoid extends Activation {
  value(net: number) {
    return 1 / (1 + Math.exp(-net));
  }
  slope(net: number) {
    const size = Math.exp(-Math.abs(net));
    return size / (1 + size) ** 2;
  }
}

class Tanh extends Activation {
  value(net: number) {
    return 2 * new Sigmoid().value(2 * net) - 1;
  }
  slope(net: number) {
    return 4 * new Sigmoid().slope(2 * net);
  }
}

class Relu extends Activation {
  value(net: number) {
    return (net + Math.abs(net)) / 2;
  }
  slope(net: number) {
    return net > 0 ? 1 : 0;
  }
}

class Linear extends Activation {
  value(net: number) {
    return net;
  }
  slope(_net: number) {
    return 1;
  }
}

export function activate(name: ActivationName, net: number): number {
  return Activation.of(name).value(net);
}

export function activationDerivative(name: ActivationName, net: number): number {
  return Activation.of(name).slope(net);
}

export function outputDelta(name: ActivationName, target: number[], out: number[], net: number[]): number[] {
  const f = Activation.of(name);
  return target.map((t, j) => -(out[j] - t) * f.slope(net[j]));
}

export function hiddenDelta(
  name: ActivationName,
  net: number[],
  weights: number[][],
  nextDelta: number[],
): number[] {
  const f = Activation.of(name);
  return weights.map((outgoing, j) => {
    let blame = 0;
    outgoing.forEach((weight, l) => (blame += weight * nextDelta[l]));
    return blame * f.slope(net[j]);
  });
}

export function softmaxDelta(target: number[], net: number[]): number[] {
  const shifted = net.map((value) => value - Math.max(...net));
  const total = shifted.map(Math.exp).reduce((a, b) => a + b);
  return target.map((p, j) => p - Math.exp(shifted[j]) / total);
}

class Walk {
  private readonly layers: readonly Layer[];
  private readonly nets: number[][];
  private readonly outs: number[][];
  private readonly target: number[];

  constructor(network: Network, input: number[], target: number[]) {
    const { nets, outs } = forward(network, input, activate);
    this.layers = network.layers;
    this.nets = nets;
    this.outs = outs;
    this.target = target;
  }

  /** The deltas of layer k and of all layers behind it. */
  from(k: number): number[][] {
    const { activation } = this.layers[k];
    if (k === this.layers.length - 1)
      return [outputDelta(activation, this.target, this.outs[k], this.nets[k])];
    const behind = this.from(k + 1);
    return [hiddenDelta(activation, this.nets[k], this.layers[k + 1].weights, behind[0]), ...behind];
  }
}

export function deltas(network: Network, input: number[], target: number[]): number[][] {
  return new Walk(network, input, target).from(0);
}

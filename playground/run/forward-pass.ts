// The forward pass for the page's many calls: that of assignments/given/network.ts, without a closure for each unit.
import type { Layer, Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";

type Activate = Lecture["activate"];

/** nets[k][j] and outs[k][j] of every layer, in new lists. */
export function forwardPass(network: Network, input: number[], activate: Activate) {
  const nets: number[][] = [];
  const outs: number[][] = [];
  let previous = input;
  for (const layer of network.layers) {
    const net = new Array<number>(layer.biases.length);
    const out = new Array<number>(layer.biases.length);
    forwardLayer(layer, previous, activate, net, out);
    nets.push(net);
    outs.push(out);
    previous = out;
  }
  return { nets, outs };
}

/** Room for the nets and outs of one pass after the other, for whoever keeps none of them. */
export type PassRoom = { readonly nets: number[][]; readonly outs: number[][] };

export const roomFor = ({ layers }: Network): PassRoom => ({
  nets: layers.map(({ biases }) => biases.map(() => 0)),
  outs: layers.map(({ biases }) => biases.map(() => 0)),
});

/** The same into lists that are there. */
export function forwardInto(room: PassRoom, network: Network, input: number[], activate: Activate): void {
  let previous = input;
  for (let k = 0; k < network.layers.length; k++) {
    const out = room.outs[k]!;
    forwardLayer(network.layers[k]!, previous, activate, room.nets[k]!, out);
    previous = out;
  }
}

function forwardLayer(
  layer: Layer,
  previous: number[],
  activate: Activate,
  net: number[],
  out: number[],
): void {
  const { weights, biases, activation } = layer;
  for (let j = 0; j < biases.length; j++) {
    let sum = biases[j]!;
    for (let i = 0; i < previous.length; i++) sum += weights[i]![j]! * previous[i]!;
    net[j] = sum;
    out[j] = activate(activation, sum);
  }
}

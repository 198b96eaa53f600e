// Forward propagation: from the input to the outs of every layer.
import { activate } from "./activation.ts";
import type { Layer, Matrix, Network, Vector } from "./network.ts";

/** What every unit received and gave: nets[k][j] = in_j and outs[k][j] = out_j of `layers[k]`. */
export type ForwardPass = { readonly nets: Matrix; readonly outs: Matrix };

/**
 * in_j^k = Σ_i w_ij^{k−1,k} out_i^{k−1} + b_j^k for every unit j of one layer.
 * Slide 'Weight update' (重みの更新式), beside "definition of the input" (入力の定義); the bias is added.
 * (The definition of the output one slide later prints in_l^k where it means out_l^{k−1}.)
 * @param previousOut out_i^{k−1}, one a unit of the layer before.
 */
export const netInputs = (layer: Layer, previousOut: Vector): Vector =>
  layer.biases.map((bias, j) => previousOut.reduce((sum, out, i) => sum + layer.weights[i]![j]! * out, bias));

/**
 * Runs one input through the network, layer by layer.
 * Slide 'Supervised learning of a neural network' (ニューラルネットワークの教師あり学習), step 1.
 * @param input out^0, one number a unit of layer 0.
 */
export function forward(network: Network, input: Vector): ForwardPass {
  const nets: Vector[] = [];
  const outs: Vector[] = [];
  let previousOut = input;
  for (const layer of network.layers) {
    const net = netInputs(layer, previousOut);
    const out = net.map((value) => activate(layer.activation, value));
    nets.push(net);
    outs.push(out);
    previousOut = out;
  }
  return { nets, outs };
}

// Handed out: the lecture's network as plain data, and the forward pass. Read it; you do not need to change it.

export type ActivationName = "sigmoid" | "tanh" | "relu" | "linear";

/** The weights that lead into a layer, and what the layer does with its net input. */
export type Layer = {
  readonly activation: ActivationName;
  /** weights[i][j] joins unit i of the layer before to unit j of this layer: the lecture's w_ij. */
  readonly weights: number[][];
  /** biases[j] belongs to unit j of this layer: the lecture's b_j. */
  readonly biases: number[];
};

/** layers[0] is the first layer after the input; the last one is the output layer, the lecture's layer M. */
export type Network = { readonly layers: readonly Layer[] };

/** nets[k][j] and outs[k][j] are in_j and out_j of unit j in layers[k]. */
export type Forward = { readonly nets: number[][]; readonly outs: number[][] };

/**
 * Runs the network on one input: in_j = Σ_i w_ij out_i + b_j, out_j = f(in_j), layer by layer.
 * f is yours to give, as a function of the activation's name and the net input.
 */
export function forward(
  network: Network,
  input: number[],
  activate: (name: ActivationName, net: number) => number,
): Forward {
  const nets: number[][] = [];
  const outs: number[][] = [];
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

/** in_j = Σ_i w_ij out_i + b_j for every unit j of a layer; previousOut[i] is out_i of the layer before. */
function netInputs({ weights, biases }: Layer, previousOut: number[]): number[] {
  return biases.map((bias, j) => previousOut.reduce((sum, out, i) => sum + weights[i]![j]! * out, bias));
}

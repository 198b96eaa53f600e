// Handed out: the lecture's network as plain data, and the forward pass. Read it; you do not need to change it.

export type ActivationName = "sigmoid" | "tanh" | "relu" | "linear";

/** The weights that lead into a layer, and what the layer does with its net input. */
export type Layer = {
  readonly activation: ActivationName;
  /** weights[i][j] joins unit i of the layer before to unit j of this layer: the lecture's w_ij. */
  readonly weights: readonly (readonly number[])[];
  /** biases[j] belongs to unit j of this layer: the lecture's b_j. */
  readonly biases: readonly number[];
};

/** layers[0] is the first layer after the input; the last one is the output layer, the lecture's layer M. */
export type Network = { readonly layers: readonly Layer[] };

/** nets[k][j] and outs[k][j] are in_j and out_j of unit j in layers[k]. */
export type Forward = { readonly nets: readonly number[][]; readonly outs: readonly number[][] };

/** Runs the network on one input: in_j = Σ_i w_ij out_i + b_j, out_j = f(in_j), layer by layer. */
export function forward(network: Network, input: readonly number[]): Forward {
  const nets: number[][] = [];
  const outs: number[][] = [];
  let previousOut = input;
  for (const layer of network.layers) {
    const net = layer.biases.map((bias, j) =>
      previousOut.reduce((sum, out, i) => sum + (layer.weights[i]?.[j] ?? 0) * out, bias),
    );
    const out = net.map((value) => activations[layer.activation](value));
    nets.push(net);
    outs.push(out);
    previousOut = out;
  }
  return { nets, outs };
}

const activations: Readonly<Record<ActivationName, (net: number) => number>> = {
  sigmoid: (net) => 1 / (1 + Math.exp(-net)),
  tanh: (net) => Math.tanh(net),
  relu: (net) => Math.max(0, net),
  linear: (net) => net,
};

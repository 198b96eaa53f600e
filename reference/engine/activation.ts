// The activation functions f, each together with its derivative f′.

export type ActivationName = "sigmoid" | "tanh" | "relu" | "linear";

/** A function and its derivative, never one without the other. Both take the NET input of one unit, in_j^k. */
export interface Activation {
  /** out_j^k = f(in_j^k) */
  value(net: number): number;
  /** f′(in_j^k) */
  derivative(net: number): number;
}

// exp never gets a positive argument, so it cannot overflow.
const sigmoid = (net: number) => (net >= 0 ? 1 / (1 + Math.exp(-net)) : Math.exp(net) / (1 + Math.exp(net)));

const activations: Readonly<Record<ActivationName, Activation>> = {
  sigmoid: {
    value: sigmoid,
    // f·(1 − f), written with 1 − f(net) = f(−net), which keeps its digits where 1 − f would round to 0.
    derivative: (net) => sigmoid(net) * sigmoid(-net),
  },
  tanh: {
    value: Math.tanh,
    // 1 − tanh², written with 1 − tanh² = 1/cosh² for the same reason.
    derivative: (net) => 1 / Math.cosh(net) ** 2,
  },
  relu: {
    value: (net) => Math.max(0, net),
    derivative: (net) => (net > 0 ? 1 : 0),
  },
  linear: {
    value: (net) => net,
    derivative: () => 1,
  },
};

/**
 * The activation function of that name with its derivative. Exact for |net| up to 1000; the derivative of relu
 * at 0 is 0. Slide 'Activation functions' (活性化関数).
 */
export const activation = (name: ActivationName): Activation => activations[name];

/** out_j^k = f(in_j^k) of one unit. Slide 'Activation functions' (活性化関数). */
export const activate = (name: ActivationName, net: number): number => activation(name).value(net);

/** f′(in_j^k) of one unit, from its NET input. Slide 'Weight update' (重みの更新式), where f′ first appears. */
export const activationDerivative = (name: ActivationName, net: number): number =>
  activation(name).derivative(net);

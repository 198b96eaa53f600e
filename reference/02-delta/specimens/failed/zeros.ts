// Returns 0 everywhere, in the right form: only the form earns something.
// points: 1.626
// loses: activate, activationDerivative, outputDelta, hiddenDelta, softmaxDelta, together
import type { ActivationName, Network } from "../given/network.ts";

export const activate = (name: ActivationName, net: number) => 0;

export const activationDerivative = (name: ActivationName, net: number) => 0;

export const outputDelta = (name: ActivationName, target: number[]) => target.map(() => 0);

export const hiddenDelta = (name: ActivationName, net: number[]) => net.map(() => 0);

export const softmaxDelta = (target: number[]) => target.map(() => 0);

export const deltas = (network: Network) => network.layers.map(({ biases }) => biases.map(() => 0));

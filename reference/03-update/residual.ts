// δ of a linear layer that is the whole network, where f′(in) = 1.
import type { Layer } from "../../assignments/given/network.ts";
import type { Sample } from "../../assignments/03-update/update.ts";

/** δ_j = t_j − out_j, one a unit. */
export const residual = ({ weights, biases }: Layer, { input, target }: Sample): number[] =>
  biases.map((bias, j) => target[j]! - input.reduce((net, x, i) => net + weights[i]![j]! * x, bias));

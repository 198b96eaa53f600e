// Draws a network and a sample whose net inputs and errors have wanted signs.
import type { NetworkCase } from "../../assignments/02-delta/checks.ts";
import type { ActivationName, Layer } from "../../assignments/given/network.ts";
import { forward, netInputs } from "../engine/forward.ts";
import type { Vector } from "../engine/network.ts";
import type { SeededRandom } from "../engine/random.ts";
import { signed, weightsOf } from "./draw.ts";

/**
 * A network with these activations, from the first layer to the output layer. The biases are set last, so that every
 * layer has net inputs of both signs and none near the kink of relu; targets lie on both sides of the outputs.
 * @param widths units of layer 0 (the input) to the output layer: one more than activations.
 */
export function networkCase(
  random: SeededRandom,
  widths: Vector,
  activations: readonly ActivationName[],
): NetworkCase {
  const input = signed(random, widths[0]!);
  const layers: Layer[] = [];
  let out: Vector = input;
  activations.forEach((activation, k) => {
    const net = signed(random, widths[k + 1]!);
    const weights = weightsOf(random, widths[k]!, net.length);
    const weighted = netInputs({ activation, weights, biases: net.map(() => 0) }, out);
    layers.push({ activation, weights, biases: net.map((value, j) => value - weighted[j]!) });
    out = forward({ layers }, input).outs[k]!;
  });
  const errors = signed(random, out.length);
  return { network: { layers }, input, target: out.map((value, j) => value + errors[j]!) };
}

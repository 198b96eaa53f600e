// Handed out: the network before training, with the Playground's ranges: weights from −0.5 to 0.5, biases 0.1.
import type { ActivationName, Network } from "../given/network.ts";
import type { Configuration } from "./configuration.ts";

/** A network with as many inputs as features and one output. @param start seeds the weights: an integer from 1. */
export function firstNetwork(
  { features, hidden, activation }: Configuration,
  output: ActivationName,
  start: number,
): Network {
  const random = fractions(start);
  const widths = [features.length, ...hidden, 1];
  const layers = widths.slice(1).map((units, k) => ({
    activation: k < hidden.length ? activation : output,
    weights: Array.from({ length: widths[k]! }, () => Array.from({ length: units }, () => random() - 0.5)),
    biases: Array.from({ length: units }, () => 0.1),
  }));
  return { layers };
}

/** Numbers between 0 and 1 by Park and Miller's generator: small, well known, and the same everywhere. */
function fractions(seed: number): () => number {
  let state = seed % modulus;
  const next = () => (state = (state * 48_271) % modulus) / modulus;
  // The first number of a small seed is small too.
  next();
  return next;
}

const modulus = 2 ** 31 - 1;

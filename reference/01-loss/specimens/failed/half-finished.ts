// Half finished: the cross-entropy is still the stub, and so is what comes after it.
// points: 5
// loses: crossEntropy, together
import { NotImplemented } from "../given/not-implemented.ts";

export function squaredError(target: number[], out: number[]): number {
  return target.reduce((sum, t, j) => sum + (t - out[j]) ** 2, 0) / 2;
}

export function meanSquaredError(actual: number[], predicted: number[]): number {
  return actual.reduce((sum, y, i) => sum + (predicted[i] - y) ** 2, 0) / actual.length;
}

export function softmax(net: number[]): number[] {
  const largest = Math.max(...net);
  const powers = net.map((value) => Math.exp(value - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export function crossEntropy(p: number[], q: number[]): number {
  throw new NotImplemented("crossEntropy");
}

export function softmaxCrossEntropy(target: number[], net: number[]): number {
  throw new NotImplemented("softmaxCrossEntropy");
}

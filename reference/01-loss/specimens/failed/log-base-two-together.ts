// The logarithm to base 2, and the loss of the logits is made of that.
// points: 6.545
// loses: crossEntropy, together
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
  return p.reduce((sum, share, j) => (share === 0 ? sum : sum - share * Math.log2(q[j])), 0);
}

export function softmaxCrossEntropy(target: number[], net: number[]): number {
  return crossEntropy(target, softmax(net));
}

// Tries itself out in an endless loop while it is loaded.
// points: 0
// loses: squaredError, meanSquaredError, softmax, crossEntropy, together
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
  return p.reduce((sum, share, j) => (share === 0 ? sum : sum - share * Math.log(q[j])), 0);
}

export function softmaxCrossEntropy(target: number[], net: number[]): number {
  const largest = Math.max(...net);
  const total = net.reduce((sum, value) => sum + Math.exp(value - largest), 0);
  return target.reduce((sum, share, j) => sum + share * (largest + Math.log(total) - net[j]), 0);
}

let steps = 0;
while (crossEntropy([0.7, 0.3], softmax([steps, 0])) > 0) {
  steps += 1e-9;
}

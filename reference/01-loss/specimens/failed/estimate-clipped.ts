// Keeps q away from 0, so the impossible is only unlikely.
// points: 9.636
// loses: crossEntropy
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
  return p.reduce((sum, share, j) => sum - share * Math.log(Math.max(q[j], 1e-15)), 0);
}

export function softmaxCrossEntropy(target: number[], net: number[]): number {
  const largest = Math.max(...net);
  const total = net.reduce((sum, value) => sum + Math.exp(value - largest), 0);
  return target.reduce((sum, share, j) => sum + share * (largest + Math.log(total) - net[j]), 0);
}

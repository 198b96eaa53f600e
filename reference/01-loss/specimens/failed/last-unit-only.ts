// The sum is overwritten by every unit, so only the last one counts.
// points: 8.714
// loses: squaredError
export function squaredError(target: number[], out: number[]): number {
  let sum = 0;
  for (let j = 0; j < target.length; j++) {
    sum = (target[j] - out[j]) ** 2;
  }
  return sum / 2;
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

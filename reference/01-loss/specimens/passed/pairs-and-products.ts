// Other formulas for the same: a norm, ratios of pairs of units, the logarithm of a product, a fold of two at a time.
// points: 10
// loses: none
export function squaredError(target: number[], out: number[]): number {
  return Math.hypot(...target.map((t, j) => t - out[j])) ** 2 / 2;
}

export function meanSquaredError(actual: number[], predicted: number[]): number {
  return (2 * squaredError(actual, predicted)) / actual.length;
}

// e^{in_l − in_j} may overflow to Infinity; its inverse is 0, as it should be.
export function softmax(net: number[]): number[] {
  return net.map((mine) => 1 / net.reduce((sum, other) => sum + Math.exp(other - mine), 0));
}

// 0 ** 0 is 1, and the logarithm of 1 is 0.
export function crossEntropy(p: number[], q: number[]): number {
  return -Math.log(p.reduce((product, share, j) => product * q[j] ** share, 1));
}

const logOfTwo = (a: number, b: number) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

export function softmaxCrossEntropy(target: number[], net: number[]): number {
  const logOfSum = net.reduce(logOfTwo);
  return net.map((value, j) => (logOfSum - value) * target[j]).reduce((a, b) => a + b);
}

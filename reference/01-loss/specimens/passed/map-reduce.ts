// Written as expressions over arrays, with small helpers and no loop.
// points: 10
// loses: none
const sum = (terms: number[]) => terms.reduce((total, term) => total + term, 0);

const zip = (a: number[], b: number[], f: (x: number, y: number) => number) => a.map((x, j) => f(x, b[j]));

const logSumExp = (net: number[]) => {
  const largest = Math.max(...net);
  return largest + Math.log(sum(net.map((x) => Math.exp(x - largest))));
};

export const squaredError = (target: number[], out: number[]) =>
  0.5 * sum(zip(out, target, (o, t) => (o - t) ** 2));

export const meanSquaredError = (actual: number[], predicted: number[]) =>
  sum(zip(actual, predicted, (y, guess) => (guess - y) ** 2 / actual.length));

export const softmax = (net: number[]) => net.map((x) => Math.exp(x - logSumExp(net)));

export const crossEntropy = (p: number[], q: number[]) =>
  -sum(zip(p, q, (a, b) => (a > 0 ? a * Math.log(b) : 0)));

export const softmaxCrossEntropy = (target: number[], net: number[]) =>
  logSumExp(net) - sum(zip(target, net, (p, x) => p * x));

// Wraps the numbers of a layer in a class and exports its methods under the names asked for.
// points: 10
// loses: none
class Terms {
  readonly items: readonly number[];

  constructor(items: readonly number[]) {
    this.items = items;
  }

  get sum(): number {
    return this.items.length === 0 ? 0 : this.items[0] + new Terms(this.items.slice(1)).sum;
  }

  get largest(): number {
    return [...this.items].sort((a, b) => b - a)[0];
  }

  get logSoftmax(): Terms {
    const shifted = new Terms(this.items.map((value) => value - this.largest));
    const logOfSum = Math.log(new Terms(shifted.items.map(Math.exp)).sum);
    return new Terms(shifted.items.map((value) => value - logOfSum));
  }

  static squares(a: number[], b: number[]): Terms {
    return new Terms(a.map((value, j) => value ** 2 - 2 * value * b[j] + b[j] ** 2));
  }
}

function half(target: number[], out: number[]): number {
  return Terms.squares(target, out).sum / 2;
}

function mean(actual: number[], predicted: number[]): number {
  return Terms.squares(actual, predicted).sum / actual.length;
}

function entropy(p: number[], q: number[]): number {
  let total = 0;
  p.forEach((share, j) => {
    if (share !== 0) total += share * Math.log(1 / q[j]);
  });
  return total;
}

export const softmax = (net: number[]) => new Terms(net).logSoftmax.items.map(Math.exp);

export const softmaxCrossEntropy = (target: number[], net: number[]) =>
  new Terms(new Terms(net).logSoftmax.items.map((value, j) => -value * target[j])).sum;

export { half as squaredError, mean as meanSquaredError, entropy as crossEntropy };

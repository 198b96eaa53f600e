// Computes in typed arrays, from the last unit to the first, and returns them as they are.
// points: 10
// loses: none
export function squaredError(target: number[], out: number[]) {
  const errors = Float64Array.from(target, (t, j) => t - out[j]);
  return errors.reduceRight((sum, error) => sum + (error * error) / 2, 0);
}

export function meanSquaredError(actual: number[], predicted: number[]) {
  const errors = Float64Array.from(predicted, (guess, i) => guess - actual[i]);
  return errors.reduceRight((sum, error) => sum + error * error, 0) / errors.length;
}

export function softmax(net: number[]) {
  const q = Float64Array.from(net);
  const largest = q.reduce((a, b) => (a > b ? a : b));
  let total = 0;
  for (let j = q.length - 1; j >= 0; j--) {
    q[j] = Math.exp(q[j] - largest);
    total += q[j];
  }
  return q.map((power) => power / total);
}

export function crossEntropy(p: number[], q: number[]) {
  const terms = Float64Array.from(p, (share, j) => (share === 0 ? -0 : share * Math.log(q[j])));
  return -terms.reduceRight((sum, term) => sum + term, 0);
}

export function softmaxCrossEntropy(target: number[], net: number[]) {
  const nets = Float64Array.from(net).sort();
  const largest = nets[nets.length - 1];
  const shifted = Float64Array.from(net, (value) => value - largest);
  const logOfSum = Math.log(nets.reduce((sum, value) => sum + Math.exp(value - largest), 0));
  return shifted.reduce((loss, value, j) => loss - target[j] * (value - logOfSum), 0);
}

// Written with plain loops, everything by hand.
// points: 10
// loses: none
export function squaredError(target: number[], out: number[]): number {
  let sum = 0;
  for (let j = 0; j < target.length; j++) {
    const error = target[j] - out[j];
    sum += error * error;
  }
  return sum / 2;
}

export function meanSquaredError(actual: number[], predicted: number[]): number {
  let sum = 0;
  for (let i = 0; i < actual.length; i++) {
    sum += (predicted[i] - actual[i]) ** 2;
  }
  return sum / actual.length;
}

export function softmax(net: number[]): number[] {
  let largest = net[0];
  for (const value of net) if (value > largest) largest = value;
  const q: number[] = [];
  let total = 0;
  for (const value of net) {
    const power = Math.exp(value - largest);
    q.push(power);
    total += power;
  }
  for (let j = 0; j < q.length; j++) q[j] /= total;
  return q;
}

export function crossEntropy(p: number[], q: number[]): number {
  let entropy = 0;
  for (let j = 0; j < p.length; j++) {
    if (p[j] > 0) entropy -= p[j] * Math.log(q[j]);
  }
  return entropy;
}

export function softmaxCrossEntropy(target: number[], net: number[]): number {
  let largest = net[0];
  for (const value of net) if (value > largest) largest = value;
  let total = 0;
  for (const value of net) total += Math.exp(value - largest);
  const logOfSum = largest + Math.log(total);
  let loss = 0;
  for (let j = 0; j < net.length; j++) loss += target[j] * (logOfSum - net[j]);
  return loss;
}

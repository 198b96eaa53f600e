// Exports under other names than it works with, keeps intermediate results, and repeats no slope.
// points: 10
// loses: none
import * as given from "../given/network.ts";

enum Kind {
  Squashing,
  Straight,
}

const kinds = { sigmoid: Kind.Squashing, tanh: Kind.Squashing, relu: Kind.Straight, linear: Kind.Straight };

const f = (name: given.ActivationName, x: number): number => {
  if (kinds[name] === Kind.Straight) return name === "relu" && x < 0 ? 0 : x;
  return name === "tanh" ? Math.tanh(x) : 1 / (1 + Math.E ** -x);
};

const df = (name: given.ActivationName, x: number): number => {
  if (kinds[name] === Kind.Straight) return name === "relu" && x <= 0 ? 0 : 1;
  const y = f(name, x);
  return name === "tanh" ? 1 - y ** 2 : y - y ** 2;
};

const outer = (name: given.ActivationName, t: number[], o: number[], x: number[]): number[] =>
  x.map((xj, j) => df(name, xj) * t[j] - df(name, xj) * o[j]);

const inner = (name: given.ActivationName, x: number[], w: number[][], d: number[]): number[] =>
  x.map((xj, j) => d.map((dl, l) => dl * w[j]![l]! * df(name, xj)).reduce((a, b) => a + b, 0));

const soft = (p: number[], x: number[]): number[] => {
  const sorted = [...x].sort((a, b) => b - a);
  const e = x.map((xj) => Math.exp(xj - sorted[0]!));
  const sum = e.reduce((a, b) => a + b);
  return p.map((pj, j) => (pj * sum - e[j]!) / sum);
};

function all(network: given.Network, input: number[], target: number[]): number[][] {
  const { nets, outs } = given.forward(network, input, f);
  const copy = structuredClone(network);
  const last = copy.layers.at(-1)!;
  let delta = outer(last.activation, target, outs.at(-1)!, nets.at(-1)!);
  const found = { [copy.layers.length - 1]: delta };
  for (let k = copy.layers.length - 2; k >= 0; k--) {
    delta = inner(copy.layers[k]!.activation, nets[k]!, copy.layers[k + 1]!.weights, delta);
    found[k] = delta;
  }
  return Object.values(found);
}

export {
  f as activate,
  df as activationDerivative,
  outer as outputDelta,
  inner as hiddenDelta,
  soft as softmaxDelta,
  all as deltas,
};
export default all;

// A class that keeps one Float64Array for each unit, the bias in its last place as a weight whose out is always 1.
// points: 10
// loses: none
import type { ActivationName, Network } from "../given/network.ts";
import type { Configuration, FeatureName, Point, TrainingOptions } from "./configuration.ts";

type Sample = { readonly input: number[]; readonly target: number[] };
type Losses = { readonly training: number[]; readonly test: number[] };

export function features(x: number, y: number, names: FeatureName[]): Float64Array {
  const all = {
    x,
    y,
    xSquared: x * x,
    ySquared: y * y,
    xTimesY: y * x,
    sinX: Math.sin(x),
    sinY: Math.sin(y),
  };
  const chosen = new Set<string>(names);
  return Float64Array.from(
    Object.keys(all).filter((name) => chosen.has(name)),
    (name) => all[name as FeatureName],
  );
}

const f: Record<ActivationName, (net: number) => number> = {
  sigmoid: (net) => (1 + Math.tanh(net / 2)) / 2,
  tanh: (net) => Math.tanh(net),
  relu: (net) => (net + Math.abs(net)) / 2,
  linear: (net) => net,
};

class Unit {
  /** Positive slopes point upwards, as in most books: δ is +∂E/∂in here. */
  delta = 0;
  out = 0;
  readonly weights: Float64Array;
  readonly sums: Float64Array;

  constructor(weights: number[]) {
    this.weights = Float64Array.from(weights);
    this.sums = new Float64Array(weights.length);
  }

  receive(outs: ArrayLike<number>, name: ActivationName): number {
    let net = this.weights[this.weights.length - 1];
    for (let i = 0; i < outs.length; i++) net += this.weights[i] * outs[i];
    return (this.out = f[name](net));
  }

  slope(name: ActivationName): number {
    if (name === "linear") return 1;
    if (name === "relu") return this.out > 0 ? 1 : 0;
    return name === "tanh" ? (1 - this.out) * (1 + this.out) : this.out - this.out * this.out;
  }

  collect(outs: ArrayLike<number>): void {
    for (let i = 0; i < outs.length; i++) this.sums[i] += this.delta * outs[i];
    this.sums[outs.length] += this.delta;
  }

  step(count: number, { learningRate, penalty, penaltyRate }: TrainingOptions): void {
    const bias = this.weights.length - 1;
    this.weights.forEach((weight, i) => {
      const pull =
        i === bias || penalty === "none" ? 0 : penalty === "L1" ? Math.sign(weight) : weight + weight;
      this.weights[i] = weight - learningRate * (this.sums[i] / count + penaltyRate * pull);
    });
    this.sums.fill(0);
  }
}

class Machine {
  readonly names: ActivationName[];
  readonly layers: Unit[][];

  constructor(network: Network) {
    this.names = network.layers.map(({ activation }) => activation);
    this.layers = network.layers.map(({ weights, biases }) =>
      biases.map((bias, j) => new Unit([...weights.map((row) => row[j]), bias])),
    );
  }

  run(input: ArrayLike<number>): ArrayLike<number> {
    return this.layers.reduce<ArrayLike<number>>(
      (outs, units, k) => units.map((unit) => unit.receive(outs, this.names[k])),
      input,
    );
  }

  learn({ input, target }: { readonly input: ArrayLike<number>; readonly target: number[] }): void {
    this.run(input);
    for (let k = this.layers.length - 1; k >= 0; k--) {
      this.layers[k].forEach((unit, j) => {
        const slopeOfOut = this.layers[k + 1]
          ? this.layers[k + 1].reduce((sum, next) => sum + next.delta * next.weights[j], 0)
          : unit.out - target[j];
        unit.delta = slopeOfOut * unit.slope(this.names[k]);
      });
    }
    this.layers.forEach((units, k) => {
      const outs = k > 0 ? this.layers[k - 1].map(({ out }) => out) : input;
      for (const unit of units) unit.collect(outs);
    });
  }

  step(count: number, options: TrainingOptions): void {
    for (const unit of this.layers.flat()) unit.step(count, options);
  }

  toNetwork(): Network {
    return {
      layers: this.layers.map((units, k) => ({
        activation: this.names[k],
        weights: Array.from({ length: units[0].weights.length - 1 }, (_, i) =>
          units.map((unit) => unit.weights[i]),
        ),
        biases: units.map(({ weights }) => weights[weights.length - 1]),
      })),
    };
  }
}

export const forward = (network: Network, input: number[]): number[] =>
  Array.from(new Machine(network).run(input));

export function trainEpoch(network: Network, samples: Sample[], options: TrainingOptions): Network {
  const machine = new Machine(network);
  samples.forEach((sample, n) => {
    machine.learn(sample);
    const inBatch = (n % options.batchSize) + 1;
    if (inBatch === options.batchSize || n === samples.length - 1) machine.step(inBatch, options);
  });
  return machine.toNetwork();
}

export function confusionMatrix(labels: number[], outs: number[]): number[][] {
  const counts = new Map<string, number>();
  labels.forEach((label, n) => {
    const key = `${label > 0},${outs[n] >= 0}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const count = (truth: boolean, guess: boolean) => counts.get(`${truth},${guess}`) ?? 0;
  return [
    [count(true, true), count(true, false)],
    [count(false, true), count(false, false)],
  ];
}

export function accuracy(labels: number[], outs: number[]): number {
  const [[right, missed], [alarm, calm]] = confusionMatrix(labels, outs);
  return (right + calm) / (right + missed + alarm + calm);
}

export function train(
  network: Network,
  training: Point[],
  test: Point[],
  configuration: Configuration,
): Losses {
  const prepare = (points: Point[]) =>
    points.map(({ x, y, label }) => ({
      input: Array.from(features(x, y, configuration.features)),
      target: [label],
    }));
  const [seen, unseen] = [prepare(training), prepare(test)];
  const error = (machine: Machine, samples: Sample[]) =>
    samples.reduce((sum, { input, target }) => sum + (machine.run(input)[0] - target[0]) ** 2, 0) /
    (2 * samples.length);
  const losses: Losses = { training: [], test: [] };
  for (let epoch = 0, now = network; ; epoch++, now = trainEpoch(now, seen, configuration)) {
    const machine = new Machine(now);
    losses.training.push(error(machine, seen));
    losses.test.push(error(machine, unseen));
    if (epoch === configuration.epochs) return losses;
  }
}

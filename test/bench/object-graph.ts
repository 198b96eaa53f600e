// The Playground's way to train, as a graph of objects: one for each unit and one for each link between two units.
//
// A baseline for the bench and a second opinion for the tests: our own plain rendering of the rules that the Playground
// trains by, not the Playground's code. (Measured beside its structure of classes and methods, it is as fast.) The signs
// are the Playground's: it keeps ∂E/∂in and not the lecture's δ = −∂E/∂in. One output, as there.
import { activation, type Activation } from "../../reference/engine/activation.ts";
import type { Network, Sample, Vector } from "../../reference/engine/network.ts";
import type { PlaygroundOptions } from "../../reference/engine/playground-training.ts";

type Unit = {
  readonly f: Activation;
  readonly incoming: Link[];
  readonly outgoing: Link[];
  bias: number;
  net: number;
  out: number;
  /** ∂E/∂out of the sample at hand. */
  slopeByOut: number;
  /** ∂E/∂in of the sample at hand, and Σ of it since the last update. */
  slopeByNet: number;
  slopeSum: number;
  slopeCount: number;
};

type Link = {
  readonly from: Unit;
  readonly to: Unit;
  weight: number;
  isDead: boolean;
  /** ∂E/∂w of the sample at hand, and Σ of it since the last update. */
  slope: number;
  slopeSum: number;
  slopeCount: number;
};

/** Layers 0..M of units. */
export type ObjectGraph = readonly (readonly Unit[])[];

/** tanh as the Playground has it: the slope works tanh out once more. */
const tanh: Activation = {
  value: (net) => Math.tanh(net),
  derivative: (net) => {
    const out = Math.tanh(net);
    return 1 - out * out;
  },
};

const unit = (f: Activation, bias: number): Unit => ({
  f,
  incoming: [],
  outgoing: [],
  bias,
  net: 0,
  out: 0,
  slopeByOut: 0,
  slopeByNet: 0,
  slopeSum: 0,
  slopeCount: 0,
});

/** The network as a graph. @param network with one output. */
export function objectGraph({ layers }: Network): ObjectGraph {
  const graph = [layers[0]!.weights.map(() => unit(activation("linear"), 0))];
  for (const layer of layers) {
    const f = layer.activation === "tanh" ? tanh : activation(layer.activation);
    const units = layer.biases.map((bias) => unit(f, bias));
    units.forEach((to, j) =>
      graph.at(-1)!.forEach((from, i) => {
        const weight = layer.weights[i]![j]!;
        const link = { from, to, weight, isDead: false, slope: 0, slopeSum: 0, slopeCount: 0 };
        to.incoming.push(link);
        from.outgoing.push(link);
      }),
    );
    graph.push(units);
  }
  return graph;
}

function forward(graph: ObjectGraph, input: Vector): number {
  const first = graph[0]!;
  for (let i = 0; i < first.length; i++) first[i]!.out = input[i]!;
  for (let k = 1; k < graph.length; k++) {
    for (const unit of graph[k]!) {
      unit.net = unit.bias;
      for (const link of unit.incoming) unit.net += link.weight * link.from.out;
      unit.out = unit.f.value(unit.net);
    }
  }
  return graph.at(-1)![0]!.out;
}

function backward(graph: ObjectGraph, target: number): void {
  const output = graph.at(-1)![0]!;
  output.slopeByOut = output.out - target;
  for (let k = graph.length - 1; k >= 1; k--) {
    for (const unit of graph[k]!) {
      unit.slopeByNet = unit.slopeByOut * unit.f.derivative(unit.net);
      unit.slopeSum += unit.slopeByNet;
      unit.slopeCount++;
    }
    for (const unit of graph[k]!)
      for (const link of unit.incoming) {
        if (link.isDead) continue;
        link.slope = unit.slopeByNet * link.from.out;
        link.slopeSum += link.slope;
        link.slopeCount++;
      }
    if (k === 1) continue;
    for (const unit of graph[k - 1]!) {
      unit.slopeByOut = 0;
      for (const link of unit.outgoing) unit.slopeByOut += link.weight * link.to.slopeByNet;
    }
  }
}

function update(graph: ObjectGraph, { learningRate, penalty }: PlaygroundOptions): void {
  for (let k = 1; k < graph.length; k++)
    for (const unit of graph[k]!) {
      if (unit.slopeCount > 0) {
        unit.bias -= (learningRate * unit.slopeSum) / unit.slopeCount;
        unit.slopeSum = 0;
        unit.slopeCount = 0;
      }
      for (const link of unit.incoming) {
        if (link.isDead || link.slopeCount === 0) continue;
        const pull = !penalty ? 0 : penalty.kind === "L1" ? Math.sign(link.weight) : link.weight;
        link.weight -= (learningRate / link.slopeCount) * link.slopeSum;
        const pulled = link.weight - learningRate * (penalty?.rate ?? 0) * pull;
        if (penalty?.kind === "L1" && link.weight * pulled < 0) {
          link.weight = 0;
          link.isDead = true;
        } else link.weight = pulled;
        link.slopeSum = 0;
        link.slopeCount = 0;
      }
    }
}

/** One epoch, in place. What is left over when it ends stays in the sums. */
export function trainGraph(graph: ObjectGraph, samples: readonly Sample[], options: PlaygroundOptions): void {
  samples.forEach(({ input, target }, n) => {
    forward(graph, input);
    backward(graph, target[0]!);
    if ((n + 1) % options.batchSize === 0) update(graph, options);
  });
}

/** The mean of ½(out − t)², without the penalty. */
export const graphLoss = (graph: ObjectGraph, samples: readonly Sample[]): number =>
  samples.reduce((sum, { input, target }) => sum + (forward(graph, input) - target[0]!) ** 2 / 2, 0) /
  samples.length;

/** The weights as network.ts has them: [k][i][j]. */
export const graphWeights = (graph: ObjectGraph): readonly (readonly Vector[])[] =>
  graph.slice(0, -1).map((units) => units.map(({ outgoing }) => outgoing.map(({ weight }) => weight)));

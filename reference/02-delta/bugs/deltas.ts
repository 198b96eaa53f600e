// Ways to put the deltas of all layers together wrongly, with every layer's own function right.
import { forward, type Forward, type Layer, type Network } from "../../../assignments/given/network.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import type { Own } from "../solution.ts";

type Deltas = Own["deltas"];

/** The network with other layers. */
const withLayers = ({ layers }: Network, change: (layer: Layer) => Layer): Network => ({
  layers: layers.map(change),
});

/** One layer's δ: of layers[k], when those of the layers behind it are known. */
type LayerDelta = (network: Network, passed: Forward, k: number, known: number[][]) => number[];

/** What a student may do in an own way on the way forward and back. */
type Steps = {
  readonly pass: (network: Network, input: number[]) => Forward;
  readonly output: (network: Network, passed: Forward, target: number[]) => number[];
  readonly hidden: LayerDelta;
};

/** A learning rate that somebody might take in between. */
const learningRate = 0.1;

export const deltas = (own: Own): KnownMistakes<Deltas> => {
  const rightSteps: Steps = {
    pass: (network, input) => forward(network, input, own.activate),
    output: ({ layers }, { nets, outs }, target) =>
      own.outputDelta(layers.at(-1)!.activation, target, outs.at(-1)!, nets.at(-1)!),
    hidden: ({ layers }, { nets }, k, known) =>
      own.hiddenDelta(layers[k]!.activation, nets[k]!, layers[k + 1]!.weights, known[k + 1]!),
  };

  /** Right but for the steps given. */
  const stepping = (wrong: Partial<Steps>): Deltas => {
    const { pass, output, hidden } = { ...rightSteps, ...wrong };
    return (network, input, target) => {
      const passed = pass(network, input);
      const last = network.layers.length - 1;
      const known: number[][] = [];
      known[last] = output(network, passed, target);
      for (let k = last - 1; k >= 0; k--) known[k] = hidden(network, passed, k, known);
      return known;
    };
  };
  const right = stepping({});

  /** The right δ of all layers in another order, number or form. */
  const arranged =
    (arrange: (all: number[][], input: number[]) => number[][]): Deltas =>
    (network, input, target) =>
      arrange(right(network, input, target), input);
  const negative = (all: number[][]) => all.map((delta) => delta.map((value) => -value));

  /** A hidden layer that takes the activation function of another one. */
  const activationOf =
    (other: (k: number, last: number) => number): LayerDelta =>
    ({ layers }, { nets }, k, known) =>
      own.hiddenDelta(
        layers[other(k, layers.length - 1)]!.activation,
        nets[k]!,
        layers[k + 1]!.weights,
        known[k + 1]!,
      );
  const nextActivation = activationOf((k) => k + 1);

  const withoutBiases: Steps["pass"] = (network, input) =>
    rightSteps.pass(
      withLayers(network, (layer) => ({ ...layer, biases: layer.biases.map(() => 0) })),
      input,
    );

  return {
    "output-layer-only": stepping({ hidden: (_, { nets }, k) => nets[k]!.map(() => 0) }),
    // The δ of the output layer first, then from the input side, where the next layer still has the zeros prepared.
    "wrong-direction": stepping({
      hidden: (network, passed, k, known) =>
        k + 1 === passed.nets.length - 1
          ? rightSteps.hidden(network, passed, k, known)
          : passed.nets[k]!.map(() => 0),
    }),
    "out-and-net-exchanged": stepping({
      output: ({ layers }, { nets, outs }, target) =>
        own.outputDelta(layers.at(-1)!.activation, target, nets.at(-1)!, outs.at(-1)!),
    }),
    "first-layer-forgotten": arranged((all) =>
      all.map((delta, k) => (k === 0 && all.length > 1 ? [] : delta)),
    ),
    "output-layer-left-out": arranged((all) => all.slice(0, -1)),
    "input-layer-added": arranged((all, input) => [input.map(() => 0), ...all]),
    reversed: arranged((all) => all.toReversed()),
    "one-list": arranged((all) => all.map(() => all.flat())),
    "sign-flipped": arranged(negative),
    "single-precision": arranged((all) => all.map((delta) => [...Float32Array.from(delta)])),
    "weights-of-own-layer": stepping({
      hidden: ({ layers }, { nets }, k, known) =>
        own.hiddenDelta(layers[k]!.activation, nets[k]!, layers[k]!.weights, known[k + 1]!),
    }),
    "activation-of-next-layer": stepping({ hidden: nextActivation }),
    "output-activation-everywhere": stepping({ hidden: activationOf((_, last) => last) }),
    "first-activation-everywhere": (network, input, target) => {
      const { activation } = network.layers[0]!;
      return right(
        withLayers(network, (layer) => ({ ...layer, activation })),
        input,
        target,
      );
    },
    "outs-for-nets": stepping({
      hidden: ({ layers }, { outs }, k, known) =>
        own.hiddenDelta(layers[k]!.activation, outs[k]!, layers[k + 1]!.weights, known[k + 1]!),
    }),
    "output-delta-everywhere": stepping({
      hidden: ({ layers }, { nets }, k, known) =>
        own.hiddenDelta(layers[k]!.activation, nets[k]!, layers[k + 1]!.weights, known.at(-1)!),
    }),
    "softmax-in-output": stepping({
      output: (_, { nets }, target) => own.softmaxDelta(target, nets.at(-1)!),
    }),
    "activation-not-passed": stepping({ pass: (network, input) => forward(network, input, (_, net) => net) }),
    "biases-forgotten": stepping({ pass: withoutBiases }),
    // The handed-out forward pass without f has the same nets as one that hands on in_l.
    "nets-handed-on": stepping({
      pass: (network, input) => {
        const { nets } = forward(network, input, (_, net) => net);
        return {
          nets,
          outs: nets.map((net, k) => net.map((value) => own.activate(network.layers[k]!.activation, value))),
        };
      },
    }),
    "weights-updated-early": stepping({
      hidden: (network, passed, k, known) => {
        const { weights } = network.layers[k + 1]!;
        for (const [j, row] of weights.entries())
          for (let l = 0; l < row.length; l++)
            row[l]! += learningRate * known[k + 1]![l]! * passed.outs[k]![j]!;
        return rightSteps.hidden(network, passed, k, known);
      },
    }),
    "target-overwritten": stepping({
      output: (network, passed, target) => {
        const delta = rightSteps.output(network, passed, target);
        for (let j = 0; j < target.length; j++) target[j]! -= passed.outs.at(-1)![j]!;
        return delta;
      },
    }),

    "reversed+sign-flipped": arranged((all) => negative(all.toReversed())),
    "activation-of-next-layer+biases-forgotten": stepping({ hidden: nextActivation, pass: withoutBiases }),
    "output-layer-only+sign-flipped": stepping({
      hidden: (_, { nets }, k) => nets[k]!.map(() => 0),
      output: (...args) => rightSteps.output(...args).map((value) => -value),
    }),
  };
};

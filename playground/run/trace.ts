// Takes one learning step apart. Every function of the student's gets right inputs, so that a mistake shows where it is.
import { forward, type Layer } from "../../assignments/given/network.ts";
import type { Lecture, Sources } from "../model/lecture.ts";
import type { Phase } from "../model/trace.ts";
import type { WorkedExample } from "../model/worked-example.ts";
import { asker } from "./trace-asker.ts";
import { hiddenPhase, outputPhase } from "./trace-deltas.ts";
import { forwardPhase, lossPhase } from "./trace-forward.ts";
import { stepPhase, updatePhase } from "./trace-steps.ts";

export type TraceSides = {
  /** The student's, each call looked at. */
  readonly own: Lecture;
  /** Right answers, wherever they come from. */
  readonly right: Lecture;
  readonly sources: Sources;
};

/** Every right number of one sample forward and back: tables [k][j] belong to unit j of layers[k]. */
export type Pass = {
  readonly layers: readonly Layer[];
  readonly target: number[];
  readonly learningRate: number;
  readonly nets: readonly number[][];
  readonly outs: readonly number[][];
  /** f′(in_j). */
  readonly slopes: readonly number[][];
  readonly deltas: readonly number[][];
  /** out_i of the layer before layers[k]. */
  before(k: number): number[];
  /** The place of the output layer. */
  readonly last: number;
  readonly right: Lecture;
};

/** All phases of one step of steepest descent for one sample, with the squared error. */
export function traceStep(example: WorkedExample, { own, right, sources }: TraceSides): readonly Phase[] {
  const pass = rightPass(example, right);
  const ask = asker(own, sources);
  return [forwardPhase, lossPhase, outputPhase, hiddenPhase, stepPhase, updatePhase].map((phase) =>
    phase(pass, ask()),
  );
}

function rightPass({ network, input, target, learningRate }: WorkedExample, right: Lecture): Pass {
  const { layers } = network;
  const last = layers.length - 1;
  const { nets, outs } = forward(network, input, right.activate);
  const slopes = layers.map(({ activation }, k) =>
    nets[k]!.map((net) => right.activationDerivative(activation, net)),
  );
  const deltas: number[][] = [];
  deltas[last] = right.outputDelta(layers[last]!.activation, target, outs[last]!, nets[last]!);
  for (let k = last - 1; k >= 0; k--)
    deltas[k] = right.hiddenDelta(layers[k]!.activation, nets[k]!, layers[k + 1]!.weights, deltas[k + 1]!);
  const before = (k: number): number[] => (k === 0 ? input : outs[k - 1]!);
  return { layers, target, learningRate, nets, outs, slopes, deltas, before, last, right };
}

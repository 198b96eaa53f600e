// The gradient by a student's δ beside the measured one, for one h and for the whole range of h.
import type { Network } from "../../assignments/given/network.ts";
import type { Lecture } from "../model/lecture.ts";
import type { GradientPoint, Reply } from "../model/questions.ts";
import type { WorkedExample } from "../model/worked-example.ts";
import { forwardPass } from "./forward-pass.ts";
import { copyNetwork } from "./progress.ts";

/** 1e-1 down to 1e-12, two to a power of ten. */
const nudges = Array.from({ length: 23 }, (_, n) => 10 ** -(1 + n / 2));

/** As in the grader's gradient check: below it differences are rounding. */
const floor = 1e-4;

const relativeError = ({ analytic, numeric }: GradientPoint, loss: number): number =>
  Math.abs(analytic - numeric) / Math.max(Math.abs(analytic) + Math.abs(numeric), floor * Math.max(1, loss));

/** @param own gives δ; @param right gives the outputs and the loss that are measured. */
export function checkGradient(
  example: WorkedExample,
  nudge: number,
  own: Pick<Lecture, "outputDelta" | "hiddenDelta">,
  right: Lecture,
): Extract<Reply, { kind: "gradient" }> {
  const places = placesOf(example.network);
  const analytic = analyticGradient(example, own, right);
  const loss = lossOf(example, example.network, right);
  const pointsFor = (h: number): readonly GradientPoint[] =>
    places.map((place, n) => ({
      name: place.name,
      analytic: analytic[n]!,
      numeric: measured(example, place, h, right),
    }));
  return {
    kind: "gradient",
    points: pointsFor(nudge),
    errors: nudges.map((h) => ({
      nudge: h,
      error: Math.max(...pointsFor(h).map((point) => relativeError(point, loss))),
    })),
  };
}

/** A weight or bias of the network. */
type Place = { readonly name: string; readonly k: number; readonly i: number | "bias"; readonly j: number };

const placesOf = ({ layers }: Network): readonly Place[] =>
  layers.flatMap(({ weights, biases }, k) => [
    ...weights.flatMap((row, i) => row.map((_, j) => ({ name: `w_{${i + 1}${j + 1}}^${k + 1}`, k, i, j }))),
    ...biases.map((_, j) => ({ name: `b_${j + 1}^${k + 1}`, k, i: "bias" as const, j })),
  ]);

/** ∂E/∂w_ij = −δ_j out_i and ∂E/∂b_j = −δ_j, in the order of the places. */
function analyticGradient(
  { network, input, target }: WorkedExample,
  own: Pick<Lecture, "outputDelta" | "hiddenDelta">,
  right: Lecture,
): readonly number[] {
  const { layers } = network;
  const { nets, outs } = forwardPass(network, input, right.activate);
  const last = layers.length - 1;
  const deltas: number[][] = [];
  deltas[last] = own.outputDelta(layers[last]!.activation, target, outs[last]!, nets[last]!);
  for (let k = last - 1; k >= 0; k--)
    deltas[k] = own.hiddenDelta(layers[k]!.activation, nets[k]!, layers[k + 1]!.weights, deltas[k + 1]!);
  return placesOf(network).map(({ k, i, j }) => {
    const out = i === "bias" ? 1 : k === 0 ? input[i]! : outs[k - 1]![i]!;
    return -deltas[k]![j]! * out;
  });
}

const lossOf = ({ input, target }: WorkedExample, network: Network, right: Lecture): number =>
  right.squaredError(target, forwardPass(network, input, right.activate).outs.at(-1)!);

function measured(example: WorkedExample, { k, i, j }: Place, h: number, right: Lecture): number {
  const at = (by: number): number => {
    const network = copyNetwork(example.network);
    const { weights, biases } = network.layers[k]!;
    const numbers = i === "bias" ? biases : weights[i]!;
    numbers[j]! += by;
    return lossOf(example, network, right);
  };
  return (at(h) - at(-h)) / (2 * h);
}

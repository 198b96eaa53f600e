// Training by the lecture's own rules, as assignment 06 has them: a short last batch is a batch, L2 is Σw².
import type { Layer, Network } from "../../assignments/given/network.ts";
import type { TrainingOptions } from "../../assignments/06-playground/configuration.ts";
import type { Sample } from "../model/run-options.ts";
import { forwardPass } from "./forward-pass.ts";
import type { TrainingFunctions } from "./progress.ts";

/** The network after one epoch, for the squared error. */
export function lectureEpoch(
  run: TrainingFunctions,
  network: Network,
  samples: readonly Sample[],
  options: TrainingOptions,
): Network {
  let current = network;
  for (let start = 0; start < samples.length; start += options.batchSize)
    current = lectureStep(run, current, samples.slice(start, start + options.batchSize), options);
  return current;
}

function lectureStep(
  run: TrainingFunctions,
  network: Network,
  batch: readonly Sample[],
  { learningRate, penalty, penaltyRate }: TrainingOptions,
): Network {
  const { layers } = network;
  const last = layers.length - 1;
  const deltas: number[][][] = layers.map(() => []);
  const previousOuts: number[][][] = layers.map(() => []);
  for (const { input, target } of batch) {
    const { nets, outs } = forwardPass(network, input, run.activate);
    let delta = run.outputDelta(layers[last]!.activation, target, outs[last]!, nets[last]!);
    for (let k = last; k >= 0; k--) {
      deltas[k]!.push(delta);
      previousOuts[k]!.push(k === 0 ? input : outs[k - 1]!);
      if (k > 0) delta = run.hiddenDelta(layers[k - 1]!.activation, nets[k - 1]!, layers[k]!.weights, delta);
    }
  }
  return {
    layers: layers.map((layer, k): Layer => {
      const stepped = run.miniBatchStep(layer, deltas[k]!, previousOuts[k]!, learningRate);
      if (penalty === "none") return stepped;
      const slopes = run.penaltyGradient(penalty, layer.weights);
      const weights = stepped.weights.map((row, i) =>
        row.map((weight, j) => weight - learningRate * penaltyRate * slopes[i]![j]!),
      );
      return { ...stepped, weights };
    }),
  };
}

// The engine gives the values of PyTorch autograd on whole networks, for one step.
import { describe, expect, test } from "vitest";
import { deltas, gradient, hiddenDelta, outputDelta } from "../../reference/engine/backprop.ts";
import { forward } from "../../reference/engine/forward.ts";
import { softmax } from "../../reference/engine/loss.ts";
import { meanLoss, penalizedLoss, sampleLoss } from "../../reference/engine/objective.ts";
import { penalty } from "../../reference/engine/regularization.ts";
import { trainBatch } from "../../reference/engine/update.ts";
import { differences, goldenNetworks, networkOf, objectiveOf, samplesOf } from "./golden-files.ts";

/** From [sample][layer][unit] to the files' [layer][sample][unit]. */
const byLayer = <T>(bySample: readonly (readonly T[])[]) =>
  bySample[0]!.map((_, k) => bySample.map((layers) => layers[k]!));

test("there are networks to compare with", () => expect(goldenNetworks().length).toBeGreaterThanOrEqual(11));

describe.each(goldenNetworks())("$id", (golden) => {
  const network = networkOf(golden.activations, golden.W, golden.b);
  const samples = samplesOf(golden);
  const objective = objectiveOf(golden);
  const passes = samples.map(({ input }) => forward(network, input));

  test("the forward pass gives the nets and the outs", () => {
    expect(differences(byLayer(passes.map(({ nets }) => nets)), golden.net)).toEqual([]);
    const outs = passes.map(({ nets, outs }) =>
      objective.loss === "softmaxCrossEntropy" ? [...outs.slice(0, -1), softmax(nets.at(-1)!)] : outs,
    );
    expect(differences(byLayer(outs), golden.out)).toEqual([]);
  });

  test("the losses agree, of each sample, in the mean and with the penalty", () => {
    const losses = passes.map(({ nets, outs }, n) =>
      sampleLoss(objective.loss, samples[n]!.target, nets.at(-1)!, outs.at(-1)!),
    );
    expect(differences(losses, golden.lossPerSample)).toEqual([]);
    expect(differences(meanLoss(network, samples, objective.loss), golden.dataLoss)).toEqual([]);
    expect(differences(penalizedLoss(network, samples, objective), golden.totalLoss)).toEqual([]);
  });

  test("R(w), the penalty without λ, agrees", () => {
    const penalties = golden.W.map((weights) =>
      objective.penalty ? penalty(objective.penalty.kind, weights) : 0,
    );
    const sum = penalties.reduce((total, value) => total + value);
    expect(differences(sum, golden.regTerm)).toEqual([]);
  });

  test("δ is the negative of ∂E/∂in in every layer", () => {
    const all = samples.map(({ input, target }) => deltas(network, input, target, objective.loss));
    const expected = golden.dE_dnet.map((rows) => rows.map((row) => row.map((slope) => -slope)));
    expect(differences(byLayer(all), expected)).toEqual([]);
  });

  test("what comes back to a unit before its f′ is the negative of ∂E/∂out in every layer", () => {
    const last = network.layers.length - 1;
    const all = samples.map(({ input, target }, n) => {
      const { nets, outs } = passes[n]!;
      const delta = deltas(network, input, target, objective.loss);
      const scale = objective.loss === "meanSquaredError" ? 2 / target.length : 1;
      return network.layers.map((_, k) =>
        // f′ of "linear" is 1, so that δ is what came back, as it came.
        k < last
          ? hiddenDelta("linear", nets[k]!, network.layers[k + 1]!.weights, delta[k + 1]!)
          : outputDelta("linear", target, outs[k]!, nets[k]!).map((value) => scale * value),
      );
    });
    const expected = golden.dE_dout.map((rows) => rows.map((row) => row.map((slope) => -slope)));
    expect(expected.length).toBe(objective.loss === "softmaxCrossEntropy" ? last : last + 1);
    expect(differences(byLayer(all).slice(0, expected.length), expected)).toEqual([]);
  });

  test("the gradients agree, with and without the penalty", () => {
    const total = gradient(network, samples, objective);
    const data = gradient(network, samples, { loss: objective.loss });
    expect(differences(total, layers(golden.gradW_total, golden.gradb))).toEqual([]);
    expect(differences(data, layers(golden.gradW_data, golden.gradb))).toEqual([]);
  });

  test("one step leads to the same network and the same loss", () => {
    const after = trainBatch(network, samples, { ...objective, learningRate: golden.learningRate });
    expect(differences(after, networkOf(golden.activations, golden.W_after, golden.b_after))).toEqual([]);
    expect(differences(penalizedLoss(after, samples, objective), golden.totalLoss_after)).toEqual([]);
  });

  test("a learning rate that is off by a millionth does not lead to the same network", () => {
    const learningRate = golden.learningRate * (1 + 1e-6);
    const after = trainBatch(network, samples, { ...objective, learningRate });
    expect(differences(after, networkOf(golden.activations, golden.W_after, golden.b_after))).not.toEqual([]);
  });
});

const layers = (
  weights: readonly (readonly (readonly number[])[])[],
  biases: readonly (readonly number[])[],
) => weights.map((matrix, k) => ({ weights: matrix, biases: biases[k]! }));

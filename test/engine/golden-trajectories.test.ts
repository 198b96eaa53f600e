// The engine follows PyTorch autograd over many steps, losses and weights.
import { describe, expect, test } from "vitest";
import { miniBatches } from "../../reference/engine/batches.ts";
import type { Network } from "../../reference/engine/network.ts";
import { meanLoss, penalizedLoss } from "../../reference/engine/objective.ts";
import { trainBatch, trainEpoch } from "../../reference/engine/update.ts";
import {
  differences,
  goldenTrajectories,
  networkOf,
  objectiveOf,
  samplesOf,
  type GoldenTrajectory,
} from "./golden-files.ts";

const begin = (golden: GoldenTrajectory) => networkOf(golden.activations, golden.W0, golden.b0);
const end = (golden: GoldenTrajectory) => networkOf(golden.activations, golden.W, golden.b);

/** All epochs in mini-batches of this size. */
function train(golden: GoldenTrajectory, batchSize: number): readonly Network[] {
  const options = { ...objectiveOf(golden), learningRate: golden.learningRate, batchSize };
  const networks = [begin(golden)];
  for (let epoch = 0; epoch < golden.epochs; epoch++)
    networks.push(trainEpoch(networks.at(-1)!, samplesOf(golden), options));
  return networks.slice(1);
}

test("there are trajectories to follow", () => expect(goldenTrajectories().length).toBeGreaterThanOrEqual(2));

describe.each(goldenTrajectories())("$id", (golden) => {
  const samples = samplesOf(golden);
  const objective = objectiveOf(golden);

  test("the loss of every batch agrees before its update", () => {
    const batches = miniBatches(samples, golden.batchSize);
    let network = begin(golden);
    const losses = golden.steps.map(({ start }) => {
      const batch = batches[start / golden.batchSize]!;
      const before = {
        count: batch.length,
        batchDataLoss: meanLoss(network, batch, objective.loss),
        batchTotalLoss: penalizedLoss(network, batch, objective),
      };
      network = trainBatch(network, batch, { ...objective, learningRate: golden.learningRate });
      return before;
    });
    const expected = golden.steps.map(({ count, batchDataLoss, batchTotalLoss }) => ({
      count,
      batchDataLoss,
      batchTotalLoss,
    }));
    expect(differences(losses, expected)).toEqual([]);
    expect(differences(network, end(golden))).toEqual([]);
  });

  test("the loss over all data agrees after every epoch", () => {
    const losses = train(golden, golden.batchSize).map((network) =>
      meanLoss(network, samples, objective.loss),
    );
    expect(differences(losses, golden.fullDataLossAfterEpoch)).toEqual([]);
  });

  test("another batch size does not lead to the same network", () => {
    const networks = train(golden, golden.batchSize + 1);
    expect(differences(networks.at(-1)!, end(golden))).not.toEqual([]);
  });
});

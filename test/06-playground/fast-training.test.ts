// Training on flat arrays gives the numbers of the engine that can be read beside the slides.
import fc from "fast-check";
import { expect, test } from "vitest";
import { trainFast } from "../../reference/06-playground/fast-training.ts";
import type { Network } from "../../reference/engine/network.ts";
import { trainEpoch } from "../../reference/engine/update.ts";
import { fixed, situation } from "../engine/random-networks.ts";

const numbers = ({ layers }: Network) =>
  layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]);

test("a few epochs lead to the same network, whatever its shape, the penalty and the batches", () => {
  fc.assert(
    fc.property(situation(), fc.integer({ min: 1, max: 5 }), ({ network, samples, objective }, batchSize) => {
      const options = { ...objective, loss: "squaredError", learningRate: 0.05, batchSize } as const;
      const slow = numbers([1, 2, 3].reduce((trained) => trainEpoch(trained, samples, options), network));
      const fast = numbers(trainFast(network, samples, options, 3));
      expect(fast).toHaveLength(slow.length);
      // Not to the last bit: the sums are taken in another order.
      fast.forEach((value, n) =>
        expect(Math.abs(value - slow[n]!)).toBeLessThan(1e-9 * Math.max(1, Math.abs(slow[n]!))),
      );
    }),
    fixed,
  );
});

test("no epoch leaves the network as it is, and one does not", () => {
  const network: Network = { layers: [{ activation: "tanh", weights: [[0.5], [-1]], biases: [0.1] }] };
  const samples = [{ input: [1, 2], target: [1] }];
  const options = { learningRate: 0.1, batchSize: 1 };
  expect(trainFast(network, samples, options, 0)).toEqual(network);
  expect(trainFast(network, samples, options, 1)).not.toEqual(network);
  expect(network.layers[0]!.biases).toEqual([0.1]);
});

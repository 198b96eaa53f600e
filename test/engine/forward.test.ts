// Forward propagation on a network small enough to follow by hand.
import { expect, test } from "vitest";
import { forward, netInputs } from "../../reference/engine/forward.ts";
import type { Network } from "../../reference/engine/network.ts";

const network: Network = {
  layers: [
    {
      activation: "relu",
      weights: [
        [1, -1, 2],
        [0, 3, 1],
      ],
      biases: [0.5, 0, -1],
    },
    { activation: "linear", weights: [[1], [10], [100]], biases: [7] },
  ],
};

test("weights[i][j] joins unit i of the layer before to unit j", () => {
  expect(netInputs(network.layers[0]!, [1, 10])).toEqual([1.5, 29, 11]);
});

test("each layer is fed with the outs of the one before, not with its nets", () => {
  expect(forward(network, [-1, 1])).toEqual({ nets: [[-0.5, 4, -2], [47]], outs: [[0, 4, 0], [47]] });
});

test("the biases count", () => {
  const layers = network.layers.map((layer) => ({ ...layer, biases: layer.biases.map(() => 0) }));
  expect(forward({ layers }, [-1, 1]).outs).toEqual([[0, 4, 0], [40]]);
});

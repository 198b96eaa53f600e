// The diagram of a network shows its weights as they are: wide, thin, dashed.
import { expect, test } from "vitest";
import { networkDiagram } from "../../../grader/report/pictures/network-diagram.ts";
import { layersOf } from "../../../grader/report/pictures/read-network.ts";
import type { Value } from "../../../grader/model/value.ts";
import { svgFaults, voiceOf } from "./drawn.ts";

const layers = [
  {
    activation: "tanh",
    weights: [
      [0.5, -4],
      [1, 2],
    ],
    biases: [0, 0.25],
  },
  { activation: "tanh", weights: [[1], [0]], biases: [-1] },
];
const drawn = (network: Value) =>
  networkDiagram(voiceOf("forward"), layersOf(network) ?? [], "given") ?? expect.fail("nothing was drawn");

test("says how it is built, which weight is the largest, and how many are negative", () => {
  expect(drawn({ layers }).conclusion).toBe(
    "The largest weight of this 2-2-1 network is layers[0].weights[0][1] = −4; 1 of 6 weights are negative.",
  );
  const other = [
    {
      ...layers[0]!,
      weights: [
        [0.5, 4],
        [1, 9],
      ],
    },
    layers[1]!,
  ];
  expect(drawn({ layers: other }).conclusion).toContain("layers[0].weights[1][1] = 9; 0 of 6");
});

test("widths follow the sizes, and negative weights are dashed", () => {
  const lines = [...drawn({ layers }).svg.matchAll(/<line [^>]*>/g)].slice(0, 6).map(([line]) => line);
  expect(lines.map((line) => Number(/stroke-width="([\d.]+)"/.exec(line)?.[1]))).toEqual([
    1, 8, 2, 4, 2, 0.8,
  ]);
  expect(lines.map((line) => line.includes("stroke-dasharray"))).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("the table holds every weight and bias", () => {
  const { rows } = drawn({ layers }).table;
  expect(rows).toHaveLength(9);
  expect(rows).toContainEqual(["layers[1].biases[0]", "−1"]);
});

test("says when weights are no numbers, and is in order with them", () => {
  const picture = drawn({
    layers: [
      {
        ...layers[0]!,
        weights: [
          [Number.NaN, Infinity],
          [1, 2],
        ],
      },
      layers[1]!,
    ],
  });
  expect(picture.conclusion).toBe("2 of 6 weights are not finite.");
  expect(svgFaults(picture)).toEqual([]);
});

test("nothing is read as a network whose layers do not fit, and nothing too large is drawn", () => {
  expect(layersOf({ layers: [layers[1]!, layers[1]!] })).toBeUndefined();
  expect(layersOf({ layers: [] })).toBeUndefined();
  const wide = [
    { activation: "tanh", weights: [Array(20).fill(1) as number[]], biases: Array(20).fill(0) as number[] },
  ];
  expect(networkDiagram(voiceOf("f"), layersOf({ layers: wide }) ?? [], "given")).toBeUndefined();
});

// A report shows the pictures that suit what failed: of visible cases only, causes first, whatever was returned.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnosis } from "../../../grader/model/diagnosis.ts";
import type { Entry } from "../../../grader/model/gradebook.ts";
import type { Value } from "../../../grader/model/value.ts";
import type { JudgedCheck, Seen } from "../../../grader/model/verdict.ts";
import { picturesOf } from "../../../grader/report/pictures/pictures-of.ts";
import { entries, wording } from "../example-class.ts";
import { anyNetwork, anyValue } from "./any-value.ts";
import { svgFaults } from "./drawn.ts";

const failed = (
  check: string,
  yours: Value,
  expected: Value,
  args: readonly Value[] = [],
  seen: Seen = "visible",
): JudgedCheck => ({
  check,
  seen,
  verdict: {
    kind: "failed",
    findings: [
      {
        key: "value.differs",
        params: {},
        evidence: { call: { name: check.split(".")[0] ?? "", args }, yours, expected },
      },
    ],
  },
});

const entryOf = (judged: readonly JudgedCheck[], diagnoses: readonly Diagnosis[] = []): Entry => ({
  id: "s1",
  name: "A",
  kind: "graded",
  seedId: "0",
  items: [],
  milliPoints: 0,
  judged,
  diagnoses,
});

const kindsOf = (judged: readonly JudgedCheck[], diagnoses: readonly Diagnosis[] = []): readonly string[] =>
  picturesOf({ wording }, entryOf(judged, diagnoses), "en").map(({ key }) => key.replace(/-en$/, ""));

const layer = { activation: "tanh", weights: [[1], [2]], biases: [0.5] };
const network = { layers: [layer] };
const other = { layers: [{ ...layer, weights: [[-1], [2]] }] };

describe("the choice", () => {
  test.each<[string, JudgedCheck, readonly string[]]>([
    ["bars for a list", failed("outputDelta.reference", [1, 2], [1, 3]), ["delta-bars-outputDelta"]],
    [
      "a triple for a matrix",
      failed("weightStep.reference", [[1, 2]], [[1, 3]]),
      ["matrix-triple-weightStep"],
    ],
    [
      "a triple for the weights of a layer",
      failed("updateLayer.reference", { ...layer, weights: [[1], [9]] }, layer),
      ["matrix-triple-updateLayer"],
    ],
    [
      "bars for its biases",
      failed(
        "updateLayer.reference",
        { ...layer, weights: [[1], [2]], biases: [1, 2] },
        { ...layer, biases: [1, 3] },
      ),
      ["delta-bars-updateLayer"],
    ],
    [
      "bars, a scatter and a map for a measured matrix",
      failed("weightStep.gradient", [[1, 2]], [[1, -2]]),
      ["matrix-triple-weightStep", "gradient-scatter-weightStep", "error-map-weightStep"],
    ],
    [
      "folds for folds",
      failed("kFold.validation", [{ training: [1], validation: [2] }], undefined, [[1, 2], 2]),
      ["fold-grid-kFold"],
    ],
    [
      "folds of indices for labels",
      failed("stratifiedKFold.validation", [{ training: [0], validation: [1] }], undefined, [[7, 7], 2]),
      ["fold-grid-stratifiedKFold"],
    ],
    [
      "errors over degrees",
      failed("learningCurve.training", { training: [1, 2], validation: [1, 2] }, undefined, [0, 0, [1, 5]]),
      ["degree-errors-learningCurve"],
    ],
    [
      "a curve and the network for a training",
      failed("train.reference", { training: [1, 2], test: [1, 2] }, { training: [1, 1], test: [1, 2] }, [
        network,
      ]),
      ["loss-curve-train", "network-train"],
    ],
    [
      "a boundary for a trained network",
      failed("trainEpoch.reference", other, network, [network, [{ input: [1, 1], target: [1] }]]),
      ["matrix-triple-trainEpoch", "decision-boundary-trainEpoch", "network-trainEpoch"],
    ],
    [
      "bars for deltas, which are no matrix",
      failed(
        "deltas.reference",
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 2],
          [3, 5],
        ],
        [network],
      ),
      ["delta-bars-deltas", "network-deltas"],
    ],
    ["nothing for data in parts", failed("miniBatches.reference", [[1, 2]], [[2, 1]]), []],
    ["nothing for a number", failed("squaredError.reference", 1, 2), []],
    ["nothing for no value at all", failed("outputDelta.form", undefined, [1, 2]), []],
  ])("is %s", (_, judged, kinds) => {
    expect(kindsOf([judged])).toEqual(kinds);
  });

  test("never uses what only hidden cases have shown", () => {
    expect(kindsOf([failed("outputDelta.reference", [1, 2], [1, 3], [], "hidden")])).toEqual([]);
  });

  test("shows causes before what follows from them", () => {
    const judged = [
      failed("outputDelta.reference", [1, 2], [1, 3]),
      failed("weightStep.reference", [[1, 2]], [[1, 3]]),
    ];
    const follows = {
      function: "outputDelta",
      kind: "follows",
      from: ["weightStep"],
      certainty: "exact",
      right: [],
    } as const;
    expect(kindsOf(judged)).toEqual(["delta-bars-outputDelta", "matrix-triple-weightStep"]);
    expect(kindsOf(judged, [follows])).toEqual(["matrix-triple-weightStep", "delta-bars-outputDelta"]);
  });

  test("ends before a page is too full, and shows each key once", () => {
    const judged = Array.from({ length: 12 }, (_, index) =>
      failed(`f${index}.gradient`, [[1, 2]], [[1, -2]]),
    );
    const kinds = kindsOf(judged);
    expect(kinds).toHaveLength(8);
    expect(new Set(kinds).size).toBe(8);
  });
});

test("an entry that passed, or was not handed in, has no pictures", () => {
  const [passed, , unwritten] = entries;
  expect([passed, unwritten].map((entry) => entry && picturesOf({ wording }, entry, "ja"))).toEqual([[], []]);
  expect(
    picturesOf({ wording }, { id: "x", name: "", kind: "no-submission", reason: "no-files" }, "ja"),
  ).toEqual([]);
});

test("whatever was returned, pictures are in order or none are drawn", () => {
  const names = ["outputDelta", "kFold", "learningCurve", "train", "trainEpoch", "stratifiedKFold", "deltas"];
  const args = fc.tuple(fc.oneof(anyNetwork, anyValue), anyValue, fc.oneof(anyValue, fc.constant([1, 3, 5])));
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      anyValue,
      anyValue,
      args,
      fc.constantFrom("en", "ja"),
      (name, yours, expected, given, language) => {
        const judged = ["reference", "gradient"].map((word) =>
          failed(`${name}.${word}`, yours, expected, given as readonly Value[]),
        );
        const faults = picturesOf({ wording }, entryOf(judged), language).flatMap(svgFaults);
        expect(faults).toEqual([]);
      },
    ),
    { seed: 6, numRuns: 300 },
  );
});

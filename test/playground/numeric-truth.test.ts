// The truth of a student's kit measures what the reference knows, and carries none of its formulas.
import { describe, expect, test } from "vitest";
import { buildShell } from "../../playground/build/build-shell.ts";
import type { Lecture } from "../../playground/model/lecture.ts";
import { truth as numeric } from "../../playground/truth/numeric.ts";
import { truth as reference } from "../../playground/truth/reference.ts";

const [measured, known] = [numeric.functions as Lecture, reference.functions as Lecture];

const layer = {
  activation: "tanh" as const,
  weights: [
    [0.4, -0.7, 0.2],
    [-0.5, 0.3, 0.8],
  ],
  biases: [0.1, -0.2, 0.3],
};
const net = [0.4, -1.2, 0.9];
const deltas = [
  [0.3, -0.7, 0.5],
  [-0.1, 0.2, 0.4],
];
const outs = [
  [0.5, -1.2],
  [2, 0.25],
];

const flat = (value: unknown): readonly number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(flat)
      : [];

describe.each([
  ["activate", (run: Lecture) => net.map((one) => run.activate("sigmoid", one))],
  ["activationDerivative", (run: Lecture) => net.map((one) => run.activationDerivative("sigmoid", one))],
  ["outputDelta", (run: Lecture) => run.outputDelta("tanh", [1, -1, 0.5], net.map(Math.tanh), net)],
  [
    "hiddenDelta",
    (run: Lecture) =>
      run.hiddenDelta(
        "sigmoid",
        net,
        [
          [1, 2],
          [4, 0.5],
          [3, -1],
        ],
        [0.5, -0.1],
      ),
  ],
  ["softmaxDelta", (run: Lecture) => run.softmaxDelta([0, 1, 0], net)],
  ["weightStep", (run: Lecture) => run.weightStep(deltas[0]!, outs[0]!, 0.3)],
  ["biasStep", (run: Lecture) => run.biasStep(deltas[0]!, 0.3)],
  ["miniBatchStep", (run: Lecture) => run.miniBatchStep(layer, deltas, outs, 0.3)],
  ["penaltyGradient", (run: Lecture) => run.penaltyGradient("L2", layer.weights)],
  ["features", (run: Lecture) => run.features(1.5, -2, ["sinY", "x", "xTimesY"])],
] as const)("%s", (_, ask) => {
  test("is what the reference says, to eight digits", () => {
    const [ours, theirs] = [flat(ask(measured)), flat(ask(known))];
    expect(ours.length).toBeGreaterThan(0);
    expect(ours).toHaveLength(theirs.length);
    ours.forEach((number, n) => expect(Math.abs(number - theirs[n]!)).toBeLessThan(1e-8));
  });
});

test("nothing stands in for functions that cannot be measured", () => {
  for (const name of ["kFold", "splitData", "fitPolynomial", "deltas", "trainEpoch", "accuracy"] as const)
    expect(measured[name]).toBeUndefined();
});

test("the scripts of a kit hold no formula of a slope, and those of the course do", async () => {
  const [kit, course] = [await buildShell("numeric"), await buildShell("reference")];
  // 1/cosh², out·(1 − out), and the sentence of the engine's own loop.
  const formulas = [/cosh/, /=>\s*(\w+)\s*\*\s*\(1\s*-\s*\1\)/, /the batch size must be an integer/];
  for (const formula of formulas) {
    expect(kit.worker + kit.page).not.toMatch(formula);
    expect(course.worker).toMatch(formula);
  }
});

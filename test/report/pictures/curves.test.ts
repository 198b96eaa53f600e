// Curves over epochs and over degrees say where they part, and where fitting turns into overfitting.
import { describe, expect, test } from "vitest";
import type { Value } from "../../../grader/model/value.ts";
import { degreeErrors } from "../../../grader/report/pictures/degree-errors.ts";
import { lossCurve } from "../../../grader/report/pictures/loss-curve.ts";
import { svgFaults, textIn, voiceOf } from "./drawn.ts";

describe("the loss curve", () => {
  const right = { training: [1, 0.5, 0.25], test: [2, 1, 0.5] };
  const drawn = (yours: Value) =>
    lossCurve(voiceOf("train"), yours, right) ?? expect.fail("nothing was drawn");

  test.each<[string, Value, string]>([
    ["no difference", right, "The two curves are the same at all 3 points."],
    [
      "the first epoch that differs",
      { ...right, training: [1, 0.7, 0.6] },
      "part at epoch 1: your loss is 0.7 there, expected is 0.5",
    ],
    [
      "a difference on the test data alone",
      { ...right, test: [2, 1, 0.75] },
      "part at epoch 2: your loss is 0.75",
    ],
    [
      "a loss that is no number",
      { ...right, training: [1, Number.NaN, 1] },
      "From epoch 1 on your loss is no finite number",
    ],
    [
      "a curve that is too short",
      { ...right, training: [1] },
      "From epoch 1 on your loss is no finite number, or is missing.",
    ],
  ])("tells %s", (_, yours, said) => {
    expect(drawn(yours).conclusion).toContain(said);
  });

  test("marks where they part, and nothing where they do not", () => {
    expect(textIn(drawn({ ...right, training: [1, 0.7, 0.6] }))).toContain("parts here");
    expect(textIn(drawn(right))).not.toContain("parts here");
  });

  test("has a table of both, and is in order with losses no axis has a place for", () => {
    const picture = drawn({ training: [0, 1e300, -Infinity], test: [1, 2, 3] });
    expect(picture.table.rows[0]).toEqual(["0", "0", "1"]);
    expect(svgFaults(picture)).toEqual([]);
  });

  test("is not drawn of what is no curve", () => {
    for (const yours of [3, [], { training: [1] }, { training: 1, test: 2 }])
      expect(lossCurve(voiceOf("train"), yours, { training: [1], test: [1] })).toBeUndefined();
  });
});

describe("the errors over the degrees", () => {
  const degrees = [1, 5, 20];
  const drawn = (training: Value, validation: Value, expected?: Value) =>
    degreeErrors(voiceOf("learningCurve"), { training, validation }, expected, degrees) ??
    expect.fail("nothing was drawn");

  test.each<[string, Value, Value, Value, string]>([
    [
      "overfitting",
      [0.5, 0.2, 0.1],
      [0.5, 0.3, 9],
      undefined,
      "smallest at degree 5 (0.3); at degree 20 it is 9",
    ],
    ["none", [0.5, 0.2, 0.1], [0.5, 0.3, 0.2], undefined, "no overfitting is to be seen"],
    ["a training error that rises", [0.5, 0.2, 0.4], [0.5, 0.3, 9], undefined, "rises at degree 20"],
    [
      "where training is off",
      [0.5, 0.3, 0.1],
      [1, 1, 1],
      { training: [0.5, 0.2, 0.1], validation: null },
      "training error is off from degree 5 on: yours is 0.3 there, expected is 0.2",
    ],
    [
      "where validation is off",
      [0.5, 0.2, 0.1],
      [1, 1, 1],
      { training: null, validation: [1, 1, 2] },
      "validation error is off from degree 20 on",
    ],
    ["what is no number", [0.5, Number.NaN, 0.1], [0.5, 0.3], undefined, "2 errors are no finite numbers"],
  ])("tell %s", (_, training, validation, expected, said) => {
    expect(drawn(training, validation, expected).conclusion).toContain(said);
  });

  test("name every degree under the axis and in the table", () => {
    const picture = drawn([0.5, 0.2, 0.1], [0.5, 0.3, 9]);
    expect(textIn(picture)).toEqual(expect.arrayContaining(["1", "5", "20"]));
    expect(picture.table.rows[2]).toEqual(["20", "0.1", "9"]);
    expect(svgFaults(picture)).toEqual([]);
  });

  test("are not drawn where degrees or errors are missing", () => {
    expect(degreeErrors(voiceOf("f"), { training: [1, 2] }, undefined, degrees)).toBeUndefined();
    expect(degreeErrors(voiceOf("f"), { training: [1], validation: [1] }, undefined, "x")).toBeUndefined();
  });
});

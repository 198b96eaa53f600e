// The boundary is drawn where two networks decide differently, and only there.
import { expect, test } from "vitest";
import { decisionBoundary } from "../../../grader/report/pictures/decision-boundary.ts";
import { svgFaults, textIn, voiceOf } from "./drawn.ts";

/** Class +1 where a·x + b·y + c ≥ 0. */
const half = (a: number, b: number, c: number, activation = "tanh") => [
  { activation, weights: [[a], [b]], biases: [c] },
];
const samples = [
  { input: [1, 0.5], target: [1] },
  { input: [-1, 0], target: [-1] },
];
const draw = (yours: ReturnType<typeof half>, expected: ReturnType<typeof half>) =>
  decisionBoundary(voiceOf("trainEpoch"), yours, expected, samples);

test("says on how much of the plane the two part", () => {
  expect(draw(half(1, 0, 0), half(-1, 0, 0))?.conclusion).toContain("In 100 % of the plane");
  expect(draw(half(1, 0, 0), half(0, 1, 0))?.conclusion).toContain("In 50 % of the plane");
  expect(draw(half(1, 0, 0.01), half(1, 0, 0.04))?.conclusion ?? "").not.toContain("50 %");
});

test("is not drawn where both decide alike, or one is not of the plane", () => {
  expect(draw(half(1, 0, 0), half(3, 0, 0))).toBeUndefined();
  expect(draw([{ activation: "tanh", weights: [[1]], biases: [0] }], half(1, 0, 0))).toBeUndefined();
  expect(draw(half(1, 0, 0, "constructor"), half(1, 0, 0))).toBeUndefined();
});

test("a sigmoid decides at ½, and the samples carry their class as a sign", () => {
  const picture = draw(half(1, 0, 0, "sigmoid"), half(0, 1, 0, "sigmoid"));
  expect(picture?.conclusion).toContain("In 50 %");
  expect(picture && textIn(picture).filter((text) => /^[+−]$/.test(text))).toEqual(["+", "−", "+", "−"]);
});

test("the upper half of the picture is where y is positive", () => {
  const picture = draw(half(0, 1, 0), half(0, -1, 0));
  const [yours] = [...(picture?.svg ?? "").matchAll(/<path d="M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  expect(yours).toBe(24);
});

test("the table gives each sample with both outputs, and the markup is in order", () => {
  const picture = draw(half(1, 0, 0, "linear"), half(0, 1, 0, "linear"));
  expect(picture?.table.rows[0]).toEqual(["1", "0.5", "1", "1", "0.5"]);
  expect(picture && svgFaults(picture)).toEqual([]);
  const odd = decisionBoundary(voiceOf("f"), half(Number.NaN, 0, 0), half(1, 0, 0), samples);
  expect(odd && svgFaults(odd)).toEqual([]);
  expect(decisionBoundary(voiceOf("f"), half(1, 0, 0), half(0, 1, 0), [{ input: "x" }, 3])).toBeUndefined();
});

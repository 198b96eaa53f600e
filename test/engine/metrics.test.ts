// Accuracy and confusion matrix, worked by hand.
import fc from "fast-check";
import { expect, test } from "vitest";
import { accuracy, classOf, confusionMatrix } from "../../reference/engine/metrics.ts";
import { fixed, number } from "./random-networks.ts";

const labels = [1, 1, 1, -1, -1, 1];
const outs = [0.2, 0, -0.1, 0.7, -0.9, 0.4];

test("an output of 0 is of class +1, one just below of class −1", () => {
  expect([classOf(0), classOf(1e-300), classOf(-1e-300)]).toEqual([1, 1, -1]);
});

test("accuracy is the share of right classes", () => {
  expect(accuracy(labels, outs)).toBe(4 / 6);
  expect(
    accuracy(
      labels,
      outs.map((out) => -out - 1e-9),
    ),
  ).toBe(2 / 6);
});

test("the confusion matrix has true classes in rows and +1 first", () => {
  expect(confusionMatrix(labels, outs)).toEqual([
    [3, 1],
    [1, 1],
  ]);
  expect(confusionMatrix([1, 1, -1], [1, -1, -1])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

test("the diagonal of the confusion matrix is the accuracy, and everything is counted once", () => {
  const sample = fc.tuple(fc.constantFrom(1, -1), number(1));
  fc.assert(
    fc.property(fc.array(sample, { minLength: 1, maxLength: 30 }), (samples) => {
      const [truths, guesses] = [samples.map(([label]) => label), samples.map(([, out]) => out)];
      const counts = confusionMatrix(truths, guesses);
      expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(samples.length);
      expect((counts[0]![0]! + counts[1]![1]!) / samples.length).toBe(accuracy(truths, guesses));
    }),
    fixed,
  );
});

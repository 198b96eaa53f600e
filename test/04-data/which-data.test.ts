// Folds that differ in what is left to the student come out the same; folds that are wrong in another way do not.
import { describe, expect, test } from "vitest";
import { rolesIn } from "../../assignments/04-data/which-data.ts";

const data = [11, 12, 13, 14, 15];
const folds = (...parts: readonly (readonly number[])[]) =>
  parts.map((validation) => ({ training: data.filter((datum) => !validation.includes(datum)), validation }));
const right = folds([11, 12], [13, 14], [15]);
const roles = (patterns: unknown) => rolesIn(patterns, data);

describe("what is the same", () => {
  test.each<[string, unknown]>([
    ["patterns in another order", right.toReversed()],
    ["data in another order", right.map(({ training, validation }) => ({ validation, training: training.toReversed() }))], // prettier-ignore
    ["other data in a fold", folds([15, 13], [11], [14, 12])],
    ["a typed array", right.map(({ training, validation }) => ({ training: Int32Array.from(training), validation }))], // prettier-ignore
  ])("%s", (_, patterns) => {
    expect(roles(patterns)).toEqual(roles(right));
  });
});

describe("what is not the same", () => {
  test.each<[string, unknown]>([
    ["folds of other sizes", folds([11, 12, 13], [14], [15])],
    ["a pattern less", right.slice(1)],
    ["a datum that is never validated", folds([11, 12], [13], [15])],
    ["a datum that is validated twice", folds([11, 12], [13, 14], [15, 11])],
    ["a datum that trains where it validates", right.map((one) => ({ ...one, training: data }))],
    ["training and validation exchanged", right.map(({ training, validation }) => ({ training: validation, validation: training }))], // prettier-ignore
    ["a stranger", folds([11, 12], [13, 14], [16])],
  ])("%s", (_, patterns) => {
    expect(roles(patterns)).not.toEqual(roles(right));
  });

  test("data of other classes in a fold", () => {
    const classOf = (datum: number) => (datum < 14 ? "a" : "b");
    expect(rolesIn(folds([11, 14], [12, 15], [13]), data, classOf)).toEqual(
      rolesIn(folds([13], [15, 11], [14, 12]), data, classOf),
    );
    expect(rolesIn(folds([11, 14], [12, 15], [13]), data, classOf)).not.toEqual(
      rolesIn(folds([11, 12], [14, 15], [13]), data, classOf),
    );
  });
});

test.each<[unknown]>([
  [undefined],
  [[]],
  [[[1, 2]]],
  [[{ training: [[1]], validation: [2] }]],
  [{ length: 2 }],
])("%j is no list of patterns and stays as it is", (answer) => {
  expect(roles(answer)).toBe(answer);
});

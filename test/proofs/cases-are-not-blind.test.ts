// Each blindfold is seen on a case that wears it, and not on one that differs from it in that alone.
import { expect, test } from "vitest";
import { matchesReference } from "../../grader/kit.ts";
import type { Value } from "../../grader/model/value.ts";
import { blindfolds } from "../../grader/proofs/blindfolds.ts";
import { fieldsOf } from "../../grader/proofs/case-fields.ts";
import { casesAreNotBlind } from "../../grader/proofs/cases-are-not-blind.ts";

const layers = (...weights: readonly (readonly number[][])[]): Value => ({
  network: { layers: weights.map((table) => ({ weights: table })) },
});

const pairs: readonly (readonly [name: string, blind: Value, seeing: Value])[] = [
  ["one-unit", layers([[1], [2]], [[3]]), layers([[1], [2]], [[3, 4]])],
  ["one-unit", { target: [1], out: [0] }, { target: [1, 0], out: [0, 1] }],
  ["equal-widths", layers([[1, 2], [3, 4]]), layers([[1, 2], [3, 4]], [[5], [6]])], // prettier-ignore
  ["symmetric-weights", layers([[1, 2], [2, 4]]), layers([[1, 2], [3, 4]])], // prettier-ignore
  ["learning-rate", { options: { learningRate: 1 } }, { options: { learningRate: 0.1 } }],
  ["learning-rate", { learningRate: 0 }, { learningRate: 2 }],
  ["net-zero", { net: [0, 0] }, { net: [0, -1] }],
  ["input-zero", { samples: [{ input: [0, 0] }] }, { samples: [{ input: [0, 0] }, { input: [0, 1] }] }],
  ["no-error", { target: [1, 2], out: [1, 2] }, { target: [1, 2], out: [2, 1] }],
  ["no-error", { nextDelta: [0, 0] }, { nextDelta: [0, 0.1] }],
  ["one-sample", { deltas: [[1, 2]] }, { deltas: [[1, 2], [3, 4]] }], // prettier-ignore
  ["one-sample", { batches: [[{}], [{}]] }, { batches: [[{}], [{}, {}]] }],
  ["even-batches", { order: [1, 2, 3, 4], batchSize: 2 }, { order: [1, 2, 3, 4], batchSize: 3 }],
  ["even-batches", { order: [1, 2, 3], batchSize: 1 }, { order: [1, 2, 3], batchSize: 2 }],
  ["even-folds", { labels: [1, 2, 3], k: 3 }, { labels: [1, 2, 3], k: 2 }],
];

const check = (id: string, cases: string, blindTo: readonly string[] = []) =>
  matchesReference(id, { cases, blindTo, probe: () => [] });

test.each(pairs)("%s: %j is blind, %j sees", (name, blind, seeing) => {
  const { isWorn, hides } = blindfolds.find((one) => one.name === name)!;
  expect(isWorn(fieldsOf(blind))).toBe(true);
  expect(isWorn(fieldsOf(seeing))).toBe(false);
  expect(isWorn(fieldsOf({ other: 1 }))).toBeUndefined();

  const refused = (...cases: readonly Value[]) =>
    casesAreNotBlind([check("f.reference", "set")], { set: cases }, "hidden", "hidden.ts");
  expect(refused(blind, { other: 1 }, blind).map(({ sentence }) => sentence)).toContain(
    `all hidden cases of check "f.reference" ${hides}. Add one that differs.`,
  );
  expect(refused(blind, seeing).filter(({ sentence }) => sentence.includes(hides))).toEqual([]);
});

test("every blindfold has its pair", () => {
  expect(new Set(pairs.map(([name]) => name))).toEqual(new Set(blindfolds.map(({ name }) => name)));
});

test("a check that is about blind cases is excused while another check of its function sees", () => {
  const full = { order: [1, 2, 3, 4], batchSize: 2 };
  const short = { order: [1, 2, 3], batchSize: 2 };
  const checks = [check("f.full", "full", ["even-batches"]), check("f.any", "any"), check("g.any", "other")];
  const refused = (sets: Record<string, readonly Value[]>) =>
    casesAreNotBlind(checks, sets, "visible", "cases.json").map(({ sentence }) => sentence.split('"')[1]);
  expect(refused({ full: [full], any: [short] })).toEqual([]);
  expect(refused({ full: [full], any: [full] })).toEqual(["f.full", "f.any"]);
  expect(refused({ full: [full], other: [short] })).toEqual(["f.full"]);
});

// Mini-batches: scikit-learn's cuts, and the law that nothing is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { miniBatches } from "../../reference/engine/batches.ts";
import { readGolden } from "./golden-files.ts";
import { indices } from "./indices.ts";
import { fixed } from "./random-networks.ts";

const { genBatches } = readGolden("splits.json") as {
  genBatches: readonly { n: number; batchSize: number; batches: readonly [number, number][] }[];
};

describe("scikit-learn's cuts", () => {
  test.each(genBatches)("of $n data in batches of $batchSize", ({ n, batchSize, batches }) => {
    const order = indices(n);
    expect(miniBatches(order, batchSize)).toEqual(batches.map(([start, stop]) => order.slice(start, stop)));
  });
});

test("batches in a row are the order again; all but the last are full and none is empty", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 12 }), (order, batchSize) => {
      const batches = miniBatches(order, batchSize);
      expect(batches.flat()).toEqual(order);
      expect(batches.slice(0, -1).every((batch) => batch.length === batchSize)).toBe(true);
      expect(batches.every((batch) => batch.length > 0 && batch.length <= batchSize)).toBe(true);
    }),
    fixed,
  );
});

test.each([0, -1, 2.5, NaN, Infinity])("a batch size of %d is refused", (batchSize) => {
  for (const order of [[1, 2, 3], []]) expect(() => miniBatches(order, batchSize)).toThrow(RangeError);
});

test("a batch size above the count is not refused", () => {
  expect(miniBatches([1, 2, 3], 4)).toEqual([[1, 2, 3]]);
});

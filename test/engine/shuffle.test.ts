// Shuffling: every order equally likely, nothing lost, the input left alone.
import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../../reference/engine/random.ts";
import { shuffled } from "../../reference/engine/shuffle.ts";
import { ascending, indices, spread } from "./indices.ts";
import { fixed } from "./random-networks.ts";

const fractions = (seed: number) => {
  const random = seededRandom(seed);
  return () => random.uniform(0, 1);
};

test("holds the same items and leaves the given ones in place", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(), (n, seed) => {
      const items = indices(n);
      expect(ascending(shuffled(items, fractions(seed)))).toEqual(items);
      expect(items).toEqual(indices(n));
    }),
    fixed,
  );
});

test("swaps from the last place to the first", () => {
  const draws = [0.5, 0, 0.9];
  expect(shuffled(["a", "b", "c"], () => draws.shift()!)).toEqual(["c", "a", "b"]);
  expect(draws).toEqual([]);
});

test("gives the six orders of three cards equally often", () => {
  const random = fractions(3);
  const counts = new Map<string, number>();
  for (let round = 0; round < 12_000; round++) {
    const order = shuffled([0, 1, 2], random).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // Five standard deviations of a count of 2000.
  expect(spread([...counts.values()])).toBeLessThan(5 * Math.sqrt(2000));
});

// The seeded generator: reproducible, in range, and really sfc32.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../reference/engine/random.ts";
import { ascending, indices } from "./indices.ts";
import { fixed } from "./random-networks.ts";

const seeds = fc.maxSafeInteger();
const draw = (seed: number, count = 20) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.uniform(0, 1));
};

const word = (value: bigint) => BigInt.asUintN(32, value);

/** sfc32 with unsigned integers of any length, as a second witness of the 32-bit arithmetic. */
function* sfc32(seed: number): Generator<number> {
  let [a, b, c, counter] = [0n, word(BigInt(seed)), word(BigInt(seed) >> 32n), 1n];
  for (let round = 0; ; round++) {
    const sum = word(a + b + counter);
    [a, b, c, counter] = [
      b ^ (b >> 9n),
      word(c + (c << 3n)),
      word(((c << 21n) | (c >> 11n)) + sum),
      word(counter + 1n),
    ];
    if (round >= 12) yield Number(sum);
  }
}

test("the first numbers of a seed stay what they are, or every hidden case would change", () => {
  expect(draw(20240418, 2)).toEqual([0.6816152824824363, 0.35631489560496865]);
  expect(draw(2 ** 53 - 1, 2)).toEqual([0.7609843358837698, 0.760523885805499]);
});

test("the bits are those of sfc32, two words a number", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const words = sfc32(seed);
      const next = () => words.next().value as number;
      const expected = indices(20).map(
        () => (Math.floor(next() / 2 ** 5) * 2 ** 26 + Math.floor(next() / 2 ** 6)) / 2 ** 53,
      );
      expect(draw(seed)).toEqual(expected);
    }),
    fixed,
  );
});

test("the same seed gives the same stream, another seed another one", () => {
  fc.assert(
    fc.property(seeds, seeds, (seed, other) => {
      fc.pre(seed !== other);
      expect(draw(seed)).toEqual(draw(seed));
      expect(draw(seed)).not.toEqual(draw(other));
    }),
    fixed,
  );
});

test.each([0.5, NaN, 2 ** 53])("a seed of %d is refused", (seed) => {
  expect(() => seededRandom(seed)).toThrow(RangeError);
});

test("a negative seed is not refused", () => expect(draw(-1)).not.toEqual(draw(1)));

describe("uniform", () => {
  test("stays in [low, high) and fills it evenly", () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) counts[Math.floor(random.uniform(-2, 2)) + 2]!++;
    expect(counts).toHaveLength(4);
    // Standard deviation of each count: √(4000·¼·¾) ≈ 27.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(5 * 27);
  });
});

describe("integer", () => {
  test("reaches both ends and nothing beyond", () => {
    const random = seededRandom(2);
    const seen = new Set(Array.from({ length: 200 }, () => random.integer(-1, 2)));
    expect(ascending([...seen])).toEqual([-1, 0, 1, 2]);
  });

  test("refuses a range without integers, but not a range of one", () => {
    expect(() => seededRandom(1).integer(2, 1)).toThrow(RangeError);
    expect(() => seededRandom(1).integer(0.5, 1)).toThrow(RangeError);
    expect(seededRandom(1).integer(3, 3)).toBe(3);
  });
});

describe("choice", () => {
  test("reaches every item", () => {
    const random = seededRandom(3);
    const seen = new Set(Array.from({ length: 100 }, () => random.choice(["a", "b", "c"])));
    expect([...seen].toSorted()).toEqual(["a", "b", "c"]);
  });

  test("refuses an empty list", () => expect(() => seededRandom(1).choice([])).toThrow(RangeError));
});

describe("shuffle", () => {
  test("gives the same items as a new array", () => {
    const items = indices(20);
    const shuffled = seededRandom(4).shuffle(items);
    expect(items).toEqual(indices(20));
    expect(shuffled).not.toEqual(items);
    expect(ascending(shuffled)).toEqual(items);
  });

  test("gives every order of three items about equally often", () => {
    const random = seededRandom(5);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = random.shuffle([1, 2, 3]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Standard deviation of each count: √(6000·1/6·5/6) ≈ 29.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * 29);
  });
});

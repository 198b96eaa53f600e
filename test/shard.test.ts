// A shard is a fair share of any class, and depends on nobody else's place in the roster.
import { expect, test } from "vitest";
import { isInShard, readShard, shardText } from "../grader/shard.ts";

const ids = Array.from({ length: 800 }, (_, index) => `s26${String(index).padStart(5, "0")}`);

test("every student is in exactly one shard", () => {
  for (const of of [1, 2, 7, 64]) {
    const shares = Array.from({ length: of }, (_, index) =>
      ids.filter((id) => isInShard(id, { number: index + 1, of })),
    );
    expect(shares.flat().sort()).toEqual(ids);
  }
});

test("the shares of a class are about equal", () => {
  const sizes = Array.from(
    { length: 8 },
    (_, index) => ids.filter((id) => isInShard(id, { number: index + 1, of: 8 })).length,
  );
  expect(Math.min(...sizes)).toBeGreaterThan(70);
  expect(Math.max(...sizes)).toBeLessThan(130);
});

test("a shard is read as it is written, and nothing else is", () => {
  expect(readShard(shardText({ number: 3, of: 8 }))).toEqual({ number: 3, of: 8 });
  for (const text of ["", "0/1", "2/1", "1/1/1", "-1/2", "1 / 2", "12345/12345", "½"])
    expect(readShard(text)).toBeUndefined();
});

// A few things at a time, in the order they are finished.
import { expect, test } from "vitest";
import { concurrently } from "../../grader/collect/concurrently.ts";
import { inGroups } from "../../grader/collect/in-groups.ts";
import { gather } from "./gather.ts";

/** Work that ends when the test says so. */
function gates(count: number) {
  const all = Array.from({ length: count }, () => Promise.withResolvers<void>());
  const started: number[] = [];
  const work = async (index: number) => {
    started.push(index);
    await all[index]?.promise;
    return index;
  };
  return { started, work, open: (index: number) => all[index]?.resolve() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("gives each result once, in the order of finishing", async () => {
  const { work, open } = gates(3);
  const results = gather(concurrently([0, 1, 2], 2, work));
  open(1);
  await settle();
  open(2);
  await settle();
  open(0);
  expect(await results).toEqual([1, 2, 0]);
});

test("works on as many as allowed, and runs ahead of a consumer that takes its time", async () => {
  const { started, work, open } = gates(5);
  const results = concurrently([0, 1, 2, 3, 4], 2, work);
  const first = results.next();
  await settle();
  expect(started).toEqual([0, 1]);
  for (const index of [0, 1, 2]) open(index);
  await settle();
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(await first).toEqual({ done: false, value: 0 });
  await results.return(undefined);
});

test("begins nothing more when the consumer has stopped", async () => {
  const { started, work, open } = gates(4);
  const results = concurrently([0, 1, 2, 3], 1, work);
  open(0);
  await results.next();
  await results.return(undefined);
  open(1);
  await settle();
  expect(started).toEqual([0, 1]);
});

test("ends with the first rejection, and leaves none unhandled", async () => {
  const work = async (index: number) => {
    if (index > 0) throw new Error(`no ${index}`);
    return index;
  };
  const results = concurrently([0, 1, 2], 3, work);
  expect(await results.next()).toEqual({ done: false, value: 0 });
  await expect(results.next()).rejects.toThrow("no 1");
  await settle();
});

test("does nothing with nothing", async () => {
  expect(await gather(concurrently([], 2, async () => 1))).toEqual([]);
});

async function* asGenerator(items: readonly number[]) {
  yield* items;
}

test("fills groups to their size, and gives the rest at the end", async () => {
  expect(await gather(inGroups(asGenerator([1, 2, 3, 4, 5]), 2, 60_000))).toEqual([[1, 2], [3, 4], [5]]);
  expect(await gather(inGroups(asGenerator([]), 2, 60_000))).toEqual([]);
});

test("gives a group that does not fill in time, and loses nothing that comes later", async () => {
  const { work, open } = gates(2);
  const groups = inGroups(concurrently([0, 1], 2, work), 10, 1);
  open(0);
  expect(await groups.next()).toEqual({ done: false, value: [0] });
  open(1);
  expect(await groups.next()).toEqual({ done: false, value: [1] });
  expect((await groups.next()).done).toBe(true);
});

// Every assignment keeps its promises: a new folder is tested for free.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAssignments } from "../grader/load/assignment.ts";
import { openPool, type Pool } from "../grader/sandbox/pool.ts";
import { verify } from "../grader/verify.ts";

/** `kadai verify` tries twenty draws; two show a broken promise while one works. */
const draws = 2;

let pool: Pool;
beforeAll(async () => {
  pool = await openPool({ jobs: 2 });
});
afterAll(() => pool.close());

describe("assignments", () => {
  test("there are assignments to verify", () => {
    expect(listAssignments().length).toBeGreaterThanOrEqual(3);
  });

  test.each(listAssignments())("%s keeps its promises", async (id) => {
    const { problems } = await verify(id, pool, { draws });
    expect(problems.map(({ where, sentence }) => `${where}: ${sentence}`)).toEqual([]);
  });
});

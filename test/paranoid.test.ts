// Code that is only interpreted earns the same marks: the budget grows with what the reference needs that way.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { interpretedBudgetMs, withoutJit } from "../grader/budget-without-jit.ts";
import { loadSpecimens } from "../grader/load/specimens.ts";
import { planCall } from "../grader/model/case-plan.ts";
import { paperFor, prepare } from "../grader/prepare.ts";
import { specimenEarnsItsMarks } from "../grader/proofs/specimen-earns-its-marks.ts";
import { openPool, type Pool } from "../grader/sandbox/pool.ts";

const seed = 20_261_201;

describe.each(["02-delta", "05-overfitting"])("under --paranoid, in %s", (id) => {
  let pool: Pool;
  beforeAll(async () => {
    pool = await openPool({ jobs: 1, paranoid: true });
  });
  afterAll(() => pool.close());

  test("every right specimen earns full marks, in a longer budget", async () => {
    const compiled = await prepare(id);
    const prepared = withoutJit(compiled, await interpretedBudgetMs(id));
    expect(prepared.budgetMs).toBeGreaterThan(compiled.budgetMs);
    const paper = await paperFor(prepared, seed);
    const right = loadSpecimens(prepared.assignment).filter(({ verdict }) => verdict === "passed");
    expect(right.length).toBeGreaterThan(2);
    for (const specimen of right)
      expect(await specimenEarnsItsMarks(prepared, paper, pool, seed, specimen)).toEqual([]);
  });

  test("an endless loop still ends as one, and only it", async () => {
    const text = "export const f = () => { for (;;); };\nexport const g = () => /^(?:a|b)+$/.test('abba');";
    const answers = await pool.run({
      snapshot: { submitted: [{ path: "work.ts", text }], given: [] },
      calls: ["g", "f", "g"].map((name) => planCall({ name, args: [] })),
      ...{ seed, budgetMs: 100, memoryMb: 32 },
    });
    expect(answers.map(({ outcome }) => outcome.kind)).toEqual(["returned", "timed-out", "returned"]);
  });
});

test("a budget without the compiler is what the reference needs, and three minimums at least", async () => {
  const prepared = { ...(await prepare("02-delta")), budgetMs: 40 };
  expect(withoutJit(prepared, 500).budgetMs).toBe(500);
  expect(withoutJit(prepared, 50).budgetMs).toBe(120);
});

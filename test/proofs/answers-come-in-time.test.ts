// Right work is far below its budget; with a budget that is none, every way to be over it is told.
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSpecimens, type Specimen } from "../../grader/load/specimens.ts";
import { paperFor, prepare, type Paper, type Prepared } from "../../grader/prepare.ts";
import { referenceInTime, specimenInTime } from "../../grader/proofs/answers-come-in-time.ts";
import { openPool, type Pool } from "../../grader/sandbox/pool.ts";

const seed = 1;
let pool: Pool;
let prepared: Prepared;
let paper: Paper;
let specimen: Specimen;
beforeAll(async () => {
  pool = await openPool({ jobs: 1 });
  prepared = await prepare("03-update");
  paper = await paperFor(prepared, seed);
  specimen = loadSpecimens(prepared.assignment).find(({ name }) => name === "loops")!;
});
afterAll(() => pool.close());

const withBudget = (budgetMs: number): Prepared => ({ ...prepared, budgetMs });

test("work within its budget has no problem, and its share is told", async () => {
  const generous = withBudget(60_000);
  for (const proof of [
    await referenceInTime(generous, paper, seed),
    await specimenInTime(generous, paper, pool, seed, specimen),
  ]) {
    expect(proof.problems).toEqual([]);
    expect(proof.share).toBeLessThan(0.5);
  }
});

test("work that is stopped has a problem that says what to do", async () => {
  const { problems, share } = await specimenInTime(withBudget(0.001), paper, pool, seed, specimen);
  expect(share).toBe(1);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ where: "specimens/passed/loops.ts (seed 1)" });
  expect(problems[0]?.sentence).toMatch(/uses 100 % of .* limits\.minimumMs/);
});

test("a reference over half of the budget has a problem", async () => {
  const { problems, share } = await referenceInTime(withBudget(0.001), paper, seed);
  expect(share).toBeGreaterThan(0.5);
  expect(problems).toMatchObject([{ where: "index.ts (seed 1)" }]);
});

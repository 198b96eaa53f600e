// `npm run mutation` records its score, and names what is left to do.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadAssignment } from "../../grader/load/assignment.ts";
import { loadScore } from "../../grader/load/mutation.ts";
import type { EquivalentMutant } from "../../grader/model/mutation.ts";
import { copyCourse } from "../course-copy.ts";

const id = "01-loss";
const kept = "map-reduce.ts";

/** Called by nothing, so that no check can notice what becomes of it. */
const unused = "export const unused = (x: number) => x + 1;";

/** A course in which assignment 01 has one right specimen, with a function too many. */
function courseOfOne() {
  const { folder, remove } = copyCourse({ reference: true });
  onTestFinished(remove);
  const passed = join(folder, "reference", id, "specimens", "passed");
  for (const file of readdirSync(passed)) if (file !== kept) rmSync(join(passed, file));
  const source = `${readFileSync(join(passed, kept), "utf8")}${unused}\n`;
  writeFileSync(join(passed, kept), source);
  const entry = (mutator: string, original: string, replacement: string): EquivalentMutant => ({
    ...{ at: `${kept}:${source.trimEnd().split("\n").length}`, text: unused },
    ...{ mutator, original, replacement, why: "Nothing calls it." },
  });
  return {
    folder,
    sum: entry("ArithmeticOperator", "x + 1", "x - 1"),
    whole: entry("ArrowFunction", "(x: number) => x + 1", "() => undefined"),
    run(equivalents: readonly EquivalentMutant[]) {
      const file = join(folder, "reference", id, "equivalent-mutants.json");
      writeFileSync(file, JSON.stringify(equivalents));
      const main = join(folder, "test", "mutation", "main.ts");
      return spawnSync(process.execPath, [main, "01"], { encoding: "utf8" });
    },
    record: async () => loadScore(await loadAssignment(id, folder), folder),
  };
}

test("a run names survivors and idle arguments, records the score and ends with 1", async () => {
  const { run, sum, whole, record } = courseOfOne();
  const { status, stdout } = run([sum, { ...sum, at: "gone.ts:1" }]);
  expect(status).toBe(1);
  expect(stdout).toContain(`${whole.at} ArrowFunction: (x: number) => x + 1 -> () => undefined`);
  expect(stdout).toContain("gone.ts:1 ArithmeticOperator: x + 1 -> x - 1 is noticed or gone");
  expect(stdout).toContain("1 equivalent, 1 survived");
  expect(await record()).toMatchObject({ kind: "fresh", equivalent: 1, survived: 1 });
});

test("a run ends with 0 when every mutant is killed or argued for", async () => {
  const { run, sum, whole, record } = courseOfOne();
  const { status, stdout } = run([sum, whole]);
  expect(stdout).toMatch(/^01-loss {2}\d+ mutants: \d+ killed, 2 equivalent, 0 survived; score 100\.0 %\n$/);
  expect(status).toBe(0);
  const score = await record();
  expect(score).toMatchObject({ kind: "fresh", survived: 0 });
  if (score.kind === "fresh") expect(score.killed).toBe(score.mutants - 2);
});

// Hands in every mutant of the right specimens and tells what becomes of it.
import { collectAnswers, markPaper } from "../../grader/examine.ts";
import { loadEquivalents } from "../../grader/load/mutation.ts";
import { loadSpecimens } from "../../grader/load/specimens.ts";
import type { Answers } from "../../grader/model/case-plan.ts";
import type { EquivalentMutant } from "../../grader/model/mutation.ts";
import { snapshotOf, type SourceFile } from "../../grader/model/snapshot.ts";
import { paperFor, type Prepared } from "../../grader/prepare.ts";
import type { Pool } from "../../grader/sandbox/pool.ts";
import { mutantsOf } from "./mutants-of.ts";

/** A mutant that passes one draw of hidden data may fail another. */
const seeds = [1, 2, 3];

/** An endless loop is late every time, a good answer on a busy machine is not: no change may count as noticed for that. */
const attempts = 3;

type Change = Omit<EquivalentMutant, "why">;

export interface Fate {
  readonly change: Change;
  /** Killed: a check fails. Equivalent: none does, and `equivalent-mutants.json` says why. Survived: the others. */
  readonly kind: "killed" | "equivalent" | "survived";
}

/** What becomes of every mutant, in the order of the specimens and their lines. */
export async function* fatesOf(prepared: Prepared, pool: Pool): AsyncGenerator<Fate> {
  const { assignment } = prepared;
  const passes = await grading(prepared, pool);
  const known = loadEquivalents(assignment.id);
  // The other submitted files, such as chosen configurations, are as right in many other ways.
  const path = assignment.manifest.submit[0] ?? "";
  const right = loadSpecimens(assignment).filter(({ verdict, own }) => verdict === "passed" && own === path);
  for (const { name, files } of right) {
    const [solution, ...others] = files;
    for (const { line, source, ...mutant } of await mutantsOf(solution?.text ?? "")) {
      const change: Change = { at: `${name}.ts:${line}`, ...mutant };
      const unnoticed = await passes([{ path, text: source }, ...others]);
      yield { change, kind: !unnoticed ? "killed" : known.some(isSame(change)) ? "equivalent" : "survived" };
    }
  }
}

/** Whether a submission passes every check on every draw. */
async function grading(
  prepared: Prepared,
  pool: Pool,
): Promise<(files: readonly SourceFile[]) => Promise<boolean>> {
  const papers = await Promise.all(seeds.map((seed) => paperFor(prepared, seed)));
  return async (files) => {
    const snapshot = snapshotOf(prepared.assignment, files);
    for (const paper of papers) {
      const answers = await inTime(() => collectAnswers(prepared, paper.plan, pool, snapshot, 1));
      const { judged } = await markPaper(prepared, paper, answers);
      if (judged.some(({ verdict }) => verdict.kind !== "passed")) return false;
    }
    return true;
  };
}

/** The answers of the first attempt in which no call is late, or else of the last one. */
async function inTime(ask: () => Promise<Answers>): Promise<Answers> {
  let answers = await ask();
  for (let attempt = 1; attempt < attempts && isLate(answers); attempt++) answers = await ask();
  return answers;
}

const isLate = (answers: Answers): boolean => [...answers.values()].some(({ kind }) => kind === "timed-out");

const parts = ["at", "mutator", "text", "original", "replacement"] as const;

/** Whether two changes are the same one. */
export const isSame =
  (one: Change) =>
  (other: Change): boolean =>
    parts.every((part) => one[part] === other[part]);

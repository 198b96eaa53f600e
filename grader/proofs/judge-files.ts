// Runs files of ours in the sandbox like a student's.
import { collectAnswers, markPaper, type Marked } from "../examine.ts";
import { snapshotOf, type SourceFile } from "../model/snapshot.ts";
import type { Paper, Prepared } from "../prepare.ts";
import type { Pool } from "../sandbox/pool.ts";

export const judgeFiles = async (
  prepared: Prepared,
  paper: Paper,
  pool: Pool,
  seed: number,
  files: readonly SourceFile[],
): Promise<Marked> => {
  const snapshot = snapshotOf(prepared.assignment, files);
  const answers = await collectAnswers(prepared, paper.plan, pool, snapshot, seed);
  return markPaper(prepared, paper, answers);
};

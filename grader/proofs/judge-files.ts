// Runs files of ours in the sandbox like a student's.
import { collectAnswers, markPaper } from "../examine.ts";
import { snapshotOf, type SourceFile } from "../model/snapshot.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import type { Paper, Prepared } from "../prepare.ts";
import type { Pool } from "../sandbox/pool.ts";

export const judgeFiles = async (
  prepared: Prepared,
  paper: Paper,
  pool: Pool,
  seed: number,
  files: readonly SourceFile[],
): Promise<readonly JudgedCheck[]> => {
  const snapshot = snapshotOf(prepared.assignment, files);
  const answers = await collectAnswers(prepared, paper.plan, pool, snapshot, seed);
  return (await markPaper(prepared, paper, answers)).judged;
};

// A real assignment as a yardstick: what submissions earn before, between and after attacks.
import { score } from "../../grader/judge/score.ts";
import { loadSpecimens } from "../../grader/load/specimens.ts";
import { paperFor, prepare } from "../../grader/prepare.ts";
import { judgeFiles } from "../../grader/proofs/judge-files.ts";
import type { Pool } from "../../grader/sandbox/pool.ts";
import type { Exam } from "./attack.ts";

const assignmentId = "02-delta";
const solutionName = "loops";
/** Of the hidden cases and of Math.random; any would do. */
const seed = 1;

export async function setExam(): Promise<Exam> {
  const prepared = await prepare(assignmentId);
  const solution = loadSpecimens(prepared.assignment).find(({ name }) => name === solutionName);
  if (solution === undefined) throw new Error(`${assignmentId} has no specimen "${solutionName}"`);
  return { prepared, paper: await paperFor(prepared, seed), files: solution.files };
}

/** The share of all points that a submission earns, from 0 to 1; undefined when it is ungraded. */
export async function shareOf(
  { prepared, paper, files }: Exam,
  pool: Pool,
  text?: string,
): Promise<number | undefined> {
  const submitted = text === undefined ? files : files.map(({ path }) => ({ path, text }));
  const { judged } = await judgeFiles(prepared, paper, pool, seed, submitted);
  const scored = score(prepared.assignment.manifest.items, judged);
  return scored && scored.milliPoints / scored.maxMilliPoints;
}

// Proves that the stub as it is handed out is neutral in every check.
import { readSource } from "../load/assignment.ts";
import type { Paper, Prepared } from "../prepare.ts";
import type { Pool } from "../sandbox/pool.ts";
import { judgeFiles } from "./judge-files.ts";
import type { Problem } from "./problem.ts";

export async function stubEarnsNothing(
  prepared: Prepared,
  paper: Paper,
  pool: Pool,
  seed: number,
  course: string,
): Promise<readonly Problem[]> {
  const { assignment } = prepared;
  const stub = assignment.manifest.submit.map((path) => ({
    path,
    text: readSource(course, `${assignment.id}/${path}`).text,
  }));
  const { judged } = await judgeFiles(prepared, paper, pool, seed, stub);
  return judged
    .filter(({ verdict }) => verdict.kind !== "not-implemented")
    .map(({ check, seen, verdict }) => ({
      where: assignment.manifest.submit.join(", "),
      sentence: `the stub must be "not-implemented" everywhere, but ${check} (${seen}) is "${verdict.kind}".`,
    }));
}

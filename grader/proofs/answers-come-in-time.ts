// Proves that right work never comes near its time budget: the reference, and every specimen that must pass.
import { jobOf } from "../examine.ts";
import type { Specimen } from "../load/specimens.ts";
import type { Observation } from "../model/call.ts";
import { submissionCalls } from "../model/case-plan.ts";
import { snapshotOf } from "../model/snapshot.ts";
import type { Paper, Prepared } from "../prepare.ts";
import type { Pool } from "../sandbox/pool.ts";
import type { Problem } from "./problem.ts";

/** What was measured on one paper. */
export interface TimeProof {
  readonly problems: readonly Problem[];
  /** The largest share of its budget that a function of right work used. */
  readonly share: number;
}

/** Honest work may be twice as slow as our slowest specimen, and so may the machine it is graded on. */
const mostShare = 0.5;

/** A measurement over it may have been disturbed by whatever else the machine does: only the least of these counts. */
const attempts = 5;

/** How much of its time budget the reference uses on the visible and hidden calls of a paper. */
export function referenceInTime(prepared: Prepared, { plan }: Paper, seed: number): Promise<TimeProof> {
  const names = prepared.assignment.manifest.functions;
  const calls = submissionCalls(plan).map(({ call }) => call);
  return prove(`index.ts (seed ${seed})`, prepared.budgetMs, async () => {
    const used = new Map<string, number>();
    for (const name of names) {
      // Of the whole process: Linux brings that of a single thread up to date only every few milliseconds.
      const before = process.cpuUsage();
      await prepared.reference.answer(calls.filter((call) => call.name === name));
      const { user, system } = process.cpuUsage(before);
      used.set(name, (user + system) / 1000);
    }
    return used;
  });
}

/** How much of its time budget a right specimen uses on the visible and hidden calls of a paper. */
export const specimenInTime = (
  prepared: Prepared,
  paper: Paper,
  pool: Pool,
  seed: number,
  { name, verdict, files }: Specimen,
): Promise<TimeProof> =>
  prove(`specimens/${verdict}/${name}.ts (seed ${seed})`, prepared.budgetMs, async () => {
    const snapshot = snapshotOf(prepared.assignment, files);
    return usedByFunction(await pool.run(jobOf(prepared, paper.plan, snapshot, seed)));
  });

/** @param measure what every function uses, in milliseconds of CPU. */
async function prove(
  where: string,
  budgetMs: number,
  measure: () => Promise<ReadonlyMap<string, number>>,
): Promise<TimeProof> {
  let least = Infinity;
  let slowest = "";
  for (let attempt = 0; attempt < attempts && least > mostShare; attempt++) {
    const [name, usedMs] = [...(await measure())].toSorted(([, one], [, other]) => other - one)[0] ?? ["", 0];
    // Work that was stopped has used it all, whatever the clock says.
    const share = Math.min(1, usedMs / budgetMs);
    if (share < least) [least, slowest] = [share, name];
  }
  const sentence =
    `${slowest} uses ${Math.round(100 * least)} % of the ${Math.round(budgetMs)} ms its calls may take; ` +
    `at most ${100 * mostShare} % leave room for slower work. Make the cases smaller, or raise limits.minimumMs.`;
  return { problems: least > mostShare ? [{ where, sentence }] : [], share: least };
}

/** What the calls of each function took together. */
function usedByFunction(observations: readonly Observation[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { call, outcome, ms } of observations) {
    const wasStopped = outcome.kind === "timed-out" || outcome.kind === "out-of-memory";
    used.set(call.name, (used.get(call.name) ?? 0) + (wasStopped ? Infinity : ms));
  }
  return used;
}

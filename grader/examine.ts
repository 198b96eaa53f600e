// Runs one submission in the sandbox and judges it: the step that bulk grading, judging anew and verify share.
import { diagnose } from "./diagnose/diagnose.ts";
import type { Examination, Examined } from "./examination.ts";
import { entryText } from "./gradebook/entry-text.ts";
import { packAnswers, unpackAnswers } from "./gradebook/pack-answers.ts";
import { consult } from "./judge/consult.ts";
import { judgeSubmission } from "./judge/judge-submission.ts";
import { score } from "./judge/score.ts";
import type { RubricItem } from "./model/assignment.ts";
import {
  answersOf,
  submissionCalls,
  type Answers,
  type PlannedCall,
  type PlannedCase,
} from "./model/case-plan.ts";
import type { Diagnosis } from "./model/diagnosis.ts";
import { Fault } from "./model/fault.ts";
import type { EntryState } from "./model/gradebook.ts";
import { randomSeedOf } from "./model/seed.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { JudgedCheck } from "./model/verdict.ts";
import { paperFor, type Paper, type Prepared } from "./prepare.ts";
import type { Job, Pool } from "./sandbox/pool.ts";

/** An honest submission of a lecture on small networks takes a tenth of it. */
const defaultMemoryMb = 32;

/** Every question of the plan, which begins with the visible cases, asked of a submission within what a submission may use. */
export const jobOf = (
  { budgetMs, assignment, plan: visible }: Prepared,
  plan: readonly PlannedCase[],
  snapshot: Snapshot,
  seed: number,
): Job => ({
  snapshot,
  calls: submissionCalls(plan),
  hiddenFrom: submissionCalls(visible).length,
  seed,
  budgetMs,
  memoryMb: assignment.manifest.limits?.memoryMb ?? defaultMemoryMb,
});

/**
 * From a submission to its entry. No student code runs when the answers on record answer every question.
 * Whatever goes wrong on our side with this one makes the entry "ungraded".
 * @throws Fault for what concerns the whole class.
 */
export async function examine(prepared: Prepared, pool: Pool, examination: Examination): Promise<Examined> {
  const { student, version, seed, seedId } = examination;
  let answers: Uint8Array | undefined;
  let state: EntryState;
  try {
    const paper = await paperFor(prepared, seed);
    const calls = submissionCalls(paper.plan);
    const recorded = onRecord(calls, examination);
    const job = jobOf(prepared, paper.plan, examination.snapshot, randomSeedOf(seed));
    const observations = recorded ? [] : await pool.run(job);
    const submission = recorded ?? answersOf(calls, observations);
    if (!recorded) answers = packAnswers(calls, observations);
    state = markedState(
      prepared.assignment.manifest.items,
      await markPaper(prepared, paper, submission),
      seedId,
    );
  } catch (error) {
    // A Fault concerns the whole class (a broken reference); anything else concerns this student alone.
    if (error instanceof Fault) throw error;
    state = { kind: "ungraded", seedId, fault: error instanceof Error ? error.message : String(error) };
  }
  return {
    entry: entryText({ ...student, ...version, ...state }),
    isGraded: state.kind === "graded",
    ...(answers && { answers }),
  };
}

/** Undefined when any answer is missing. */
function onRecord(calls: readonly PlannedCall[], { answers }: Examination): Answers | undefined {
  const known = answers && unpackAnswers(calls, answers);
  return known && calls.every(({ key }) => known.has(key)) ? known : undefined;
}

/**
 * The submission's answers to every question of the plan.
 * Rejects only when the sandbox itself failed; whatever student code does is an answer.
 */
export const collectAnswers = async (
  prepared: Prepared,
  plan: readonly PlannedCase[],
  pool: Pool,
  snapshot: Snapshot,
  seed: number,
): Promise<Answers> =>
  answersOf(submissionCalls(plan), await pool.run(jobOf(prepared, plan, snapshot, seed)));

/** Verdicts, and why what is wrong is wrong. */
export interface Marked {
  readonly judged: readonly JudgedCheck[];
  readonly diagnoses: readonly Diagnosis[];
}

/** Judges and explains a submission from its answers and its paper, once the reference was consulted about them. */
export async function markPaper(
  { library, reference }: Prepared,
  { plan, answers, faults }: Paper,
  submission: Answers,
): Promise<Marked> {
  const consulted = await consult(plan, submission, reference);
  const known = consulted.size === 0 ? answers : new Map([...answers, ...consulted]);
  const judged = judgeSubmission(plan, submission, known, faults);
  return { judged, diagnoses: diagnose(library, { plan, judged, submission, reference: answers }) };
}

/** The state that verdicts lead to: marks, or a wait for a TA when any of them is our fault. */
export function markedState(
  items: readonly RubricItem[],
  { judged, diagnoses }: Marked,
  seedId: string,
): EntryState {
  const scored = score(items, judged);
  if (scored)
    return {
      kind: "graded",
      seedId,
      judged,
      diagnoses,
      items: scored.items,
      milliPoints: scored.milliPoints,
    };
  const faults = judged.flatMap(({ verdict }) => (verdict.kind === "ungraded" ? [verdict.fault] : []));
  return { kind: "ungraded", fault: faults[0] ?? "", seedId, judged };
}

// Grades one row of a class: reuses what is on record, runs what is not, and always comes back with an entry.
import type { Collected, Submission } from "./collect/collected.ts";
import type { RosterRow } from "./collect/roster.ts";
import { collectAnswers, markPaper, type Marked } from "./examine.ts";
import type { Store, StoredEntry } from "./gradebook/store.ts";
import { score } from "./judge/score.ts";
import type { Fingerprints } from "./load/fingerprints.ts";
import type { RubricItem } from "./model/assignment.ts";
import { submissionCalls, type Answers } from "./model/case-plan.ts";
import { Fault } from "./model/fault.ts";
import type { Entry, EntryState, GradedVersion, Student } from "./model/gradebook.ts";
import { fingerprint, randomSeedOf, seedIdOf, seedOf } from "./model/seed.ts";
import { snapshotOf, type Snapshot } from "./model/snapshot.ts";
import { paperFor, type Paper, type Prepared } from "./prepare.ts";
import type { Pool } from "./sandbox/pool.ts";

/** What is the same for every entry of a run. */
export interface Desk {
  readonly prepared: Prepared;
  readonly pool: Pool;
  readonly store: Store;
  readonly courseKey: string;
  readonly fingerprints: Fingerprints;
}

/** The entry of one row and whether it was taken over from an earlier run unchanged. */
export interface GradedRow {
  readonly stored: Omit<StoredEntry, "position">;
  readonly reused: boolean;
}

/** Grades one collected row. Whatever goes wrong on our side with one student makes that entry "ungraded". */
export async function gradeEntry(desk: Desk, collected: Collected): Promise<GradedRow> {
  const student = studentOf(collected.row);
  switch (collected.kind) {
    case "ungraded":
      return { stored: { entry: { ...student, kind: "ungraded", fault: collected.fault } }, reused: false };
    case "no-submission":
      return {
        stored: { entry: { ...student, kind: "no-submission", reason: collected.reason } },
        reused: false,
      };
    case "collected":
      return gradeSubmission(desk, collected, student);
  }
}

async function gradeSubmission(desk: Desk, submission: Submission, student: Student): Promise<GradedRow> {
  const { assignment } = desk.prepared;
  const snapshot = snapshotOf(assignment, submission.files);
  const seed = seedOf(desk.courseKey, assignment.id, student.id);
  // The report states one sandbox for the whole class, so no entry may come from a run under another.
  const { level, isolation, paranoid } = desk.pool;
  const sandbox = [level, isolation, paranoid];
  const work = JSON.stringify([seed, assignment.manifest.limits, sandbox, snapshot.submitted]);
  const entryKey = fingerprint(desk.fingerprints.judging + work);
  const contentKey = fingerprint(desk.fingerprints.running + work);
  const earlier = desk.store.recallEntry(entryKey);
  const reused = earlier?.kind === "graded";
  const state = reused ? stateOf(earlier) : await examine(desk, snapshot, seed, contentKey);
  const entry: Entry = { ...student, ...versionOf(submission, assignment.manifest.deadline), ...state };
  return { stored: { entry, entryKey, contentKey }, reused };
}

async function examine(
  desk: Desk,
  snapshot: Snapshot,
  seed: number,
  contentKey: string,
): Promise<EntryState> {
  const seedId = seedIdOf(desk.courseKey, seed);
  try {
    const paper = await paperFor(desk.prepared, seed);
    const answers = await answersFor(desk, paper, snapshot, seed, contentKey);
    return markedState(
      desk.prepared.assignment.manifest.items,
      await markPaper(desk.prepared, paper, answers),
      seedId,
    );
  } catch (error) {
    // A Fault concerns the whole class (a full disk, a broken gradebook); anything else concerns this student alone.
    if (error instanceof Fault) throw error;
    return { kind: "ungraded", seedId, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** From the record when it answers every question, else from the sandbox; kept before anything is judged. */
async function answersFor(
  { prepared, pool, store }: Desk,
  { plan }: Paper,
  snapshot: Snapshot,
  seed: number,
  contentKey: string,
): Promise<Answers> {
  const calls = submissionCalls(plan);
  const known = store.recall(contentKey, calls);
  if (known && calls.every(({ key }) => known.has(key))) return known;
  const answers = await collectAnswers(prepared, plan, pool, snapshot, randomSeedOf(seed));
  store.keep(contentKey, calls, answers);
  return answers;
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

const stateOf = ({ kind, seedId, judged, diagnoses, items, milliPoints }: GradedState): GradedState => ({
  kind,
  seedId,
  judged,
  diagnoses,
  items,
  milliPoints,
});

type GradedState = Extract<EntryState, { kind: "graded" }>;

const studentOf = (row: RosterRow): Student =>
  row.kind === "bad-row"
    ? { id: row.id, name: row.name }
    : {
        id: row.id,
        name: row.name,
        ...(row.email !== undefined && { email: row.email }),
        ...(row.section !== undefined && { section: row.section }),
      };

/** The hosting service's own time, where the roster carries it, decides on lateness before the commit's claim. */
function versionOf({ row, commit, committedAt }: Submission, deadline: string): GradedVersion {
  const received = row.received ?? committedAt;
  return {
    ...(commit !== undefined && { commit }),
    ...(committedAt !== undefined && { committedAt }),
    ...(received !== undefined && { late: Date.parse(received) > Date.parse(deadline) }),
  };
}

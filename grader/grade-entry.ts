// Grades one row of a class: reuses what is on record, has examined what is not, and always comes back with an entry.
import type { Collected, Submission } from "./collect/collected.ts";
import type { RosterRow } from "./collect/roster.ts";
import type { Examiners } from "./examiners.ts";
import { entryText, type EntryText } from "./gradebook/entry-text.ts";
import type { Store, StoredEntry } from "./gradebook/store.ts";
import type { Fingerprints } from "./load/fingerprints.ts";
import type { Assignment } from "./model/assignment.ts";
import { Fault } from "./model/fault.ts";
import type { Entry, EntryState, GradedVersion, SandboxLevel, Student } from "./model/gradebook.ts";
import { fingerprint, seedIdOf, seedOf } from "./model/seed.ts";
import { snapshotOf } from "./model/snapshot.ts";

/** What is the same for every entry of a run. */
export interface Desk {
  readonly assignment: Assignment;
  readonly examiners: Examiners;
  readonly level: SandboxLevel;
  readonly store: Store;
  readonly courseKey: string;
  readonly fingerprints: Fingerprints;
}

/** The entry of one row, new answers it rests on, and whether it was taken over from an earlier run unchanged. */
export interface GradedRow {
  readonly stored: Omit<StoredEntry<EntryText>, "position">;
  readonly answers?: Uint8Array;
  readonly reused: boolean;
}

/** Grades one collected row. Whatever goes wrong on our side with one student makes that entry "ungraded". */
export async function gradeEntry(desk: Desk, collected: Collected): Promise<GradedRow> {
  const student = studentOf(collected.row);
  switch (collected.kind) {
    case "ungraded":
      return notExamined({ ...student, kind: "ungraded", fault: collected.fault });
    case "no-submission":
      return notExamined({ ...student, kind: "no-submission", reason: collected.reason });
    case "collected":
      return gradeSubmission(desk, collected, student);
  }
}

const notExamined = (entry: Entry): GradedRow => ({ stored: { entry: entryText(entry) }, reused: false });

async function gradeSubmission(desk: Desk, submission: Submission, student: Student): Promise<GradedRow> {
  const { assignment, courseKey, fingerprints, level, store, examiners } = desk;
  const snapshot = snapshotOf(assignment, submission.files);
  const version = versionOf(submission, assignment.manifest.deadline);
  const seed = seedOf(courseKey, assignment.id, student.id);
  const work = JSON.stringify([seed, assignment.manifest.limits, level, snapshot.submitted]);
  const keys = {
    entryKey: fingerprint(fingerprints.judging + work),
    contentKey: fingerprint(fingerprints.running + work),
  };
  const earlier = store.recallEntry(keys.entryKey);
  if (earlier?.kind === "graded") {
    const entry = entryText({ ...student, ...version, ...stateOf(earlier) });
    return { stored: { entry, ...keys }, reused: true };
  }
  const seedId = seedIdOf(courseKey, seed);
  const known = store.recall(keys.contentKey);
  try {
    const { entry, answers } = await examiners.examine({
      ...{ student, version, snapshot, seed, seedId },
      ...(known && { answers: known }),
    });
    return { stored: { entry, ...keys }, ...(answers && { answers }), reused: false };
  } catch (error) {
    // A Fault concerns the whole class (a full disk, a broken reference); anything else concerns this student alone.
    if (error instanceof Fault) throw error;
    return notExamined({ ...student, ...version, kind: "ungraded", seedId, fault: String(error) });
  }
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

// Grades one row of a class: reuses what is on record, has examined what is not, and always comes back with an entry.
import type { Collected, Submission } from "./collect/collected.ts";
import type { RosterRow, StudentRow } from "./collect/roster.ts";
import type { Examiners } from "./examiners.ts";
import { entryText, type EntryText } from "./gradebook/entry-text.ts";
import { packFiles } from "./gradebook/pack-files.ts";
import type { Store, StoredEntry } from "./gradebook/store.ts";
import type { Fingerprints } from "./load/fingerprints.ts";
import type { Assignment } from "./model/assignment.ts";
import { Fault } from "./model/fault.ts";
import type { Entry, GradedVersion, Sandbox, Student } from "./model/gradebook.ts";
import { fingerprint, seedIdOf, seedOf } from "./model/seed.ts";
import { snapshotOf } from "./model/snapshot.ts";

/** What is the same for every entry of a run. */
export interface Desk {
  readonly assignment: Assignment;
  readonly examiners: Examiners;
  /** The report states one sandbox for the whole class, so no entry may come from a run under another. */
  readonly sandbox: Sandbox;
  readonly store: Store;
  readonly courseKey: string;
  readonly fingerprints: Fingerprints;
}

/** What to put into the gradebook for one row. */
export type GradedRow =
  /** The entry on record under the key: nothing about it has changed. */
  | { readonly kind: "unchanged"; readonly entryKey: string }
  /** A new entry, with the answers it rests on where they are new. */
  | {
      readonly kind: "new";
      readonly stored: Omit<StoredEntry<EntryText>, "position">;
      readonly answers?: Uint8Array;
      /** What was submitted, packed. */
      readonly files?: Uint8Array;
    };

/** Grades one collected row. Whatever goes wrong on our side with one student makes that entry "ungraded". */
export async function gradeEntry(desk: Desk, collected: Collected): Promise<GradedRow> {
  switch (collected.kind) {
    case "unchanged":
      return { kind: "unchanged", entryKey: entryKeyOf(desk, collected.row, collected.source) };
    case "ungraded":
      return notExamined({ ...studentOf(collected.row), kind: "ungraded", fault: collected.fault });
    case "no-submission":
      return notExamined({ ...studentOf(collected.row), kind: "no-submission", reason: collected.reason });
    case "collected":
      return gradeSubmission(desk, collected);
  }
}

/** The name of everything an entry depends on. @param source see {@link Submission}; for a plain folder its files. */
export const entryKeyOf = (desk: Desk, row: StudentRow, source: string): string =>
  fingerprint(desk.fingerprints.judging + JSON.stringify([seedFor(desk, row), desk.sandbox, row, source]));

const notExamined = (entry: Entry): GradedRow => ({ kind: "new", stored: { entry: entryText(entry) } });

async function gradeSubmission(desk: Desk, submission: Submission): Promise<GradedRow> {
  const { assignment, courseKey, fingerprints, sandbox, store, examiners } = desk;
  const snapshot = snapshotOf(assignment, submission.files);
  const entryKey = entryKeyOf(desk, submission.row, submission.source ?? JSON.stringify(snapshot.submitted));
  if (store.hasEntry(entryKey)) return { kind: "unchanged", entryKey };
  const student = studentOf(submission.row);
  const version = versionOf(submission, assignment.manifest.deadline);
  const seed = seedFor(desk, submission.row);
  const seedId = seedIdOf(courseKey, seed);
  const work = JSON.stringify([seed, assignment.manifest.limits, sandbox, snapshot.submitted]);
  const contentKey = fingerprint(fingerprints.running + work);
  const known = store.recall(contentKey);
  try {
    const { entry, isGraded, answers } = await examiners.examine({
      ...{ student, version, snapshot, seed, seedId },
      ...(known && { answers: known }),
    });
    const stored = { entry, contentKey, ...(isGraded && { entryKey }) };
    return { kind: "new", stored, files: packFiles(snapshot.submitted), ...(answers && { answers }) };
  } catch (error) {
    // A Fault concerns the whole class (a full disk, a broken reference); anything else concerns this student alone.
    if (error instanceof Fault) throw error;
    return notExamined({ ...student, ...version, kind: "ungraded", seedId, fault: String(error) });
  }
}

const seedFor = ({ courseKey, assignment }: Desk, { id }: StudentRow): number =>
  seedOf(courseKey, assignment.id, id);

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

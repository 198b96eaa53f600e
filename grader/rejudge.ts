// Use case: judges the recorded answers of a class again with today's checks and points; no student code runs.
import { join } from "node:path";
import { markedState, markPaper } from "./examine.ts";
import { gradebookFile, gradebookOf } from "./gradebook-of.ts";
import { openGradebook } from "./gradebook/open-gradebook.ts";
import { unpackAnswers } from "./gradebook/pack-answers.ts";
import type { PointsChange, Store, StoredEntry } from "./gradebook/store.ts";
import type { Assignment } from "./model/assignment.ts";
import { submissionCalls } from "./model/case-plan.ts";
import type { Entry, Gradebook, GradedVersion, Student } from "./model/gradebook.ts";
import { seedIdOf, seedOf } from "./model/seed.ts";
import { paperFor, prepare, type Prepared } from "./prepare.ts";
import { requireSameKey } from "./require-same-key.ts";

export interface RejudgeRequest {
  /** The folder of a graded class. */
  readonly out: string;
  readonly courseKey: string;
  readonly course?: string;
}

export interface Rejudged {
  readonly assignment: Assignment;
  readonly gradebook: Gradebook;
  /** Every judged entry, changed or not. */
  readonly changes: readonly PointsChange[];
}

/**
 * Judges every entry that has answers on record. A check that now asks something never asked before makes its entry
 * "ungraded" and says to grade again.
 * @throws Fault when the folder holds no gradebook, or the course key is not the one it was graded with.
 */
export async function rejudge({ out, courseKey, course }: RejudgeRequest): Promise<Rejudged> {
  const store = openGradebook(join(out, gradebookFile));
  try {
    const prepared = await prepare(store.assignment, course);
    const judged: StoredEntry[] = [];
    for (const stored of store.entries()) judged.push(await rejudgeEntry(prepared, store, stored, courseKey));
    const changes = store.replaceEntries(judged);
    return { assignment: prepared.assignment, gradebook: gradebookOf(store, prepared.assignment), changes };
  } finally {
    store.close();
  }
}

/** Entries without answers on record (no submission, never reached) stay as they are. */
async function rejudgeEntry(
  prepared: Prepared,
  store: Store,
  stored: StoredEntry,
  courseKey: string,
): Promise<StoredEntry> {
  const { entry, contentKey, position } = stored;
  if (contentKey === undefined || entry.kind === "no-submission") return stored;
  const seed = seedOf(courseKey, prepared.assignment.id, entry.id);
  const seedId = seedIdOf(courseKey, seed);
  requireSameKey("seedId" in entry ? entry : { id: entry.id }, courseKey, prepared.assignment.id);
  const paper = await paperFor(prepared, seed);
  const packed = store.recall(contentKey);
  // Nothing was ever answered: whatever fault kept it from being graded still stands.
  if (packed === undefined) return stored;
  const marked = await markPaper(prepared, paper, unpackAnswers(submissionCalls(paper.plan), packed));
  const state = markedState(prepared.assignment.manifest.items, marked, seedId);
  // The old entry key stands for the old checks: under it the new verdicts must not be found again.
  return { position, contentKey, entry: { ...studentAndVersion(entry), ...state } };
}

/** What an entry says besides its state. */
function studentAndVersion(entry: Entry): Student & GradedVersion {
  const { id, name, email, section, commit, committedAt, late } = entry;
  const rest = { email, section, commit, committedAt, late };
  return { id, name, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
}

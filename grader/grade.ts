// Use case: grades a class, from the rows of a roster to a gradebook on disk.
import { join } from "node:path";
import { collect } from "./collect/collect.ts";
import { gitVersion } from "./collect/git-version.ts";
import type { RosterRow, StudentRow } from "./collect/roster.ts";
import { gradebookFile } from "./gradebook-of.ts";
import { entryKeyOf, gradeEntry, type Desk } from "./grade-entry.ts";
import { openGradebook } from "./gradebook/open-gradebook.ts";
import type { KeptPlace } from "./gradebook/store.ts";
import { loadAssignment } from "./load/assignment.ts";
import { fingerprintsOf } from "./load/fingerprints.ts";
import { readVersion } from "./load/version.ts";
import { makeFolder } from "./make-folder.ts";
import type { Assignment } from "./model/assignment.ts";
import type { Isolation, SandboxLevel } from "./model/gradebook.ts";
import type { Untrusted } from "./model/untrusted.ts";
import { requireSameKey } from "./require-same-key.ts";
import { isInShard, shardRecordOf, type Shard } from "./shard.ts";
import { withExaminers } from "./with-examiners.ts";

export interface GradeRequest {
  /** The assignment's id. */
  readonly assignment: string;
  readonly rows: readonly RosterRow[];
  /** What local repositories are named relative to. */
  readonly folder: string;
  /** Where the gradebook is kept; made if it is not there. */
  readonly out: string;
  /** Where fetched repositories are kept; in `out` when left out. */
  readonly repositories?: string;
  /** ISO 8601 with a zone: the last commit not later than this is graded. */
  readonly at?: string;
  /** Reads only what earlier runs have fetched, and asks no repository for anything new. */
  readonly offline?: boolean;
  /** Submissions run at the same time. */
  readonly jobs: number;
  readonly requireSandbox?: SandboxLevel;
  /** "shared" when left out. */
  readonly isolation?: Isolation;
  /** Whether student code is only interpreted, never compiled. */
  readonly paranoid?: boolean;
  readonly courseKey: string;
  /** Grades only these students of the roster; all when left out. */
  readonly shard?: Shard;
  readonly course?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface GradedClass {
  readonly assignment: Assignment;
  /** Entries taken over from an earlier run because nothing about them had changed. */
  readonly reusedCount: number;
  /** Students of the run before who are not in this one. */
  readonly goneIds: readonly Untrusted[];
}

/** Submissions waiting for a worker, for each worker: enough to keep it busy, few enough to stay small. */
const waitingPerJob = 2;

/**
 * Grades every row; one student's trouble never stops the others. Each entry is on disk as soon as it is known, so an
 * interrupted run goes on where it stopped when it is started again.
 * @throws Fault when the assignment, the gradebook or the sandbox is not in order.
 */
export async function grade(request: GradeRequest): Promise<GradedClass> {
  const { at = null, jobs, rows, courseKey, course, requireSandbox } = request;
  const { isolation = "shared", paranoid = false } = request;
  const assignment = await loadAssignment(request.assignment, course);
  makeFolder(request.out, "--out");
  makeFolder(repositoriesOf(request), "--repositories");
  const store = openGradebook(join(request.out, gradebookFile), assignment.id);
  try {
    const earlier = store.students();
    for (const student of earlier) requireSameKey(student, courseKey, assignment.id);
    return await withExaminers(
      { assignment: assignment.id, course, jobs, isolation, paranoid, requireSandbox },
      async (examiners, sandbox) => {
        const fingerprints = fingerprintsOf(assignment, course);
        const options = {
          ...{ at, jobs, isolation, paranoid, git: (await gitVersion()) ?? null },
          ...shardRecordOf(request, fingerprints),
        };
        store.startRun({ version: readVersion(), sandbox: sandbox.level, options });
        const desk: Desk = { assignment, examiners, sandbox, store, courseKey, fingerprints };
        const reusedCount = await gradeRows(desk, request);
        store.finishRun();
        const ids = new Set(rows.map(({ id }) => id));
        const goneIds = earlier.map(({ id }) => id).filter((id) => !ids.has(id));
        return { assignment, reusedCount, goneIds };
      },
    );
  } finally {
    store.close();
  }
}

/** Grades all rows of the shard and returns how many entries were taken over unchanged. */
async function gradeRows(desk: Desk, request: GradeRequest): Promise<number> {
  const { folder, at, jobs, offline = false, shard, onProgress } = request;
  const { id, manifest } = desk.assignment;
  // In the whole roster, so that shards can be merged in its order.
  const positions = new Map(request.rows.map((row, position) => [row, position]));
  const rows = shard ? request.rows.filter((row) => isInShard(row.id, shard)) : request.rows;
  const settings = {
    assignmentId: id,
    submit: manifest.submit,
    cacheDir: repositoriesOf(request),
    isOnRecord: (row: StudentRow, source: string) => desk.store.hasEntry(entryKeyOf(desk, row, source)),
    ...{ folder, jobs, offline },
    ...(at !== undefined && { at }),
  };
  const underway = new Set<Promise<void>>();
  let done = 0;
  // Kept for the end: what is on record is not lost, and one transaction for all takes a tenth of the time.
  const unchanged: KeptPlace[] = [];
  let failure: { readonly error: unknown } | undefined;
  for await (const collected of collect(rows, settings)) {
    const position = positions.get(collected.row) ?? 0;
    const work = gradeEntry(desk, collected).then((graded) => {
      if (graded.kind === "new")
        desk.store.saveEntry({ ...graded.stored, position }, graded.answers, graded.files);
      else unchanged.push({ entryKey: graded.entryKey, position });
      onProgress?.(++done, rows.length);
    });
    const tracked = work.finally(() => underway.delete(tracked));
    // Heard here, or Node would end the process for it while the next repository is being fetched; thrown below.
    tracked.catch((error: unknown) => (failure ??= { error }));
    underway.add(tracked);
    if (failure) throw failure.error;
    if (underway.size >= jobs * waitingPerJob) await Promise.race(underway);
  }
  await Promise.all(underway);
  desk.store.takeOver(unchanged);
  return unchanged.length;
}

const repositoriesOf = ({ repositories, out }: GradeRequest): string =>
  repositories ?? join(out, "repositories");

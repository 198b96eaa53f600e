// The files of one submission, in memory: nothing later reads them from a disk or a repository again.
import { posix } from "node:path";
import type { Assignment } from "./assignment.ts";

export interface SourceFile {
  /** Relative to the folder `assignments/`, with forward slashes, e.g. "02-delta/delta.ts". */
  readonly path: string;
  readonly text: string;
  /** Set when the file cannot be taken as it is (too large, not UTF-8 …): a sentence; the file is then unloadable. */
  readonly problem?: string;
}

/** Everything a loader may link: what the student wrote and what was handed out (the trusted copy). */
export interface Snapshot {
  /** The files whose exports are graded, in the manifest's order. */
  readonly submitted: readonly SourceFile[];
  /** Handed-out files that the submitted ones may import. */
  readonly given: readonly SourceFile[];
}

/**
 * Puts a student's files beside the trusted handed-out ones.
 * @param files with paths relative to the assignment's folder, as the manifest's `submit` names them; some may lack.
 */
export function snapshotOf(assignment: Assignment, files: readonly SourceFile[]): Snapshot {
  const { manifest, given, id } = assignment;
  const inOrder = manifest.submit.flatMap((name) => files.filter((file) => file.path === name));
  return { submitted: inOrder.map((file) => ({ ...file, path: posix.join(id, file.path) })), given };
}

// Use case: reads a graded class from its folder, without judging anything again.
import { join } from "node:path";
import { gradebookFile, gradebookOf } from "./gradebook-of.ts";
import { openGradebook } from "./gradebook/open-gradebook.ts";
import { unpackFiles } from "./gradebook/pack-files.ts";
import { loadAssignment } from "./load/assignment.ts";
import type { Assignment } from "./model/assignment.ts";
import type { Gradebook } from "./model/gradebook.ts";
import type { SourceFile } from "./model/snapshot.ts";

/** A class as it is on record. */
export interface ReadClass {
  readonly assignment: Assignment;
  readonly gradebook: Gradebook;
  /** What the student of the entry at a position submitted, read when asked for; empty when it is not on record. */
  filesOf(position: number): readonly SourceFile[];
}

/**
 * Calls `use` with the class while its gradebook is open.
 * @param out the folder of a graded class.
 * @throws Fault when the folder holds no gradebook.
 */
export async function readClass<T>(
  out: string,
  use: (read: ReadClass) => T | Promise<T>,
  course?: string,
): Promise<T> {
  const store = openGradebook(join(out, gradebookFile));
  try {
    const assignment = await loadAssignment(store.assignment, course);
    const stored = store.entries();
    return await use({
      assignment,
      gradebook: gradebookOf(store, assignment, stored),
      filesOf: (position) => {
        const key = stored[position]?.contentKey;
        const packed = key === undefined ? undefined : store.filesOf(key);
        return packed ? unpackFiles(packed) : [];
      },
    });
  } finally {
    store.close();
  }
}

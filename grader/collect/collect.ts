// From a roster to the files of every student: fetches what has to be fetched, reads, and stops for nobody.
import { mkdir } from "node:fs/promises";
import { Fault } from "../model/fault.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { fetchLimitMs } from "./fetch.ts";
import { inGroups } from "./in-groups.ts";
import { locate, type Located } from "./locate.ts";
import { readGroup } from "./read-group.ts";
import { sweep } from "./repository-cache.ts";
import type { RosterRow, StudentRow } from "./roster.ts";

/** What became of one row of the roster. */
export type Collected =
  | {
      readonly kind: "collected";
      readonly row: StudentRow;
      /** As the manifest names them; see {@link Taken}. */
      readonly files: readonly SourceFile[];
      readonly where: string;
      /** Left out for a plain folder. */
      readonly commit?: string;
      readonly committedAt?: string;
    }
  | NoSubmission
  /** Not the student's doing, as far as anyone can tell; a TA has to look. */
  | { readonly kind: "ungraded"; readonly row: RosterRow; readonly fault: string };

export interface NoSubmission {
  readonly kind: "no-submission";
  readonly row: StudentRow;
  readonly reason: "no-commit" | "none-before" | "no-files";
  readonly sentence: string;
}

export interface CollectSettings {
  /** The roster's folder: local repositories are named relative to it. */
  readonly folder: string;
  readonly assignmentId: string;
  /** The files to take, as in the manifest. */
  readonly submit: readonly string[];
  /** ISO 8601 with a zone: take the last commit not later than this. A plain folder has no dates and is taken as it is. */
  readonly at?: string;
  /** Where fetched repositories are kept; made if it is not there. */
  readonly cacheDir: string;
  /** How many repositories are fetched at a time. */
  readonly jobs: number;
  /** Reads only what earlier runs have fetched. */
  readonly offline?: boolean;
  readonly fetchLimitMs?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

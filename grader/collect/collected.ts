// What becomes of one row of the roster.
import type { Untrusted } from "../model/untrusted.ts";
import type { RosterRow, StudentRow } from "./roster.ts";
import type { Taken } from "./take.ts";

export type Collected =
  | Submission
  | NoSubmission
  /** What is on record of it still holds: nothing was read. */
  | { readonly kind: "unchanged"; readonly row: StudentRow; readonly source: string }
  /** Not the student's doing, as far as a program can tell: a TA has to look. `fault` says at what. */
  | { readonly kind: "ungraded"; readonly row: RosterRow; readonly fault: Untrusted };

export interface Submission extends Taken {
  readonly kind: "collected";
  readonly row: StudentRow;
  /** What the files were taken from: equal sources hold equal files. Left out for a plain folder. */
  readonly source?: string;
  /** Id of the commit; left out for a plain folder. */
  readonly commit?: string;
  /** The commit's committer date, ISO 8601 in the committer's zone: the student's claim. */
  readonly committedAt?: string;
}

export interface NoSubmission {
  readonly kind: "no-submission";
  readonly row: StudentRow;
  /** No commit at all, none in time, or one with none of the files. */
  readonly reason: "no-commit" | "none-before" | "no-files";
  readonly sentence: string;
}

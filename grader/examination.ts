// What an examiner is asked about one submission and what it answers: plain data that crosses between threads.
import type { EntryText } from "./gradebook/entry-text.ts";
import type { FaultCode } from "./model/fault.ts";
import type { GradedVersion, Isolation, Student } from "./model/gradebook.ts";
import type { Snapshot } from "./model/snapshot.ts";
import type { Wall } from "./sandbox/wall.ts";

/** How an examiner is set up. */
export interface ExaminerPost {
  /** The assignment's id. */
  readonly assignment: string;
  readonly course?: string;
  readonly wall: Wall;
  readonly isolation: Isolation;
  /** The budget of functions that are only interpreted, in milliseconds; left out where code is compiled. */
  readonly interpretedMs?: number;
}

/** One submission to be run and judged. */
export interface Examination {
  readonly student: Student;
  readonly version: GradedVersion;
  readonly snapshot: Snapshot;
  /** Of the student's hidden cases. */
  readonly seed: number;
  readonly seedId: string;
  /** What is on record of its answers from earlier, packed. */
  readonly answers?: Uint8Array;
}

/** What became of it. */
export interface Examined {
  /** The whole entry, as the gradebook keeps it. */
  readonly entry: EntryText;
  /** Whether it has marks: only then is it final for this submission. */
  readonly isGraded: boolean;
  /** Answers that are not on record yet, packed; none when no code was run or the sandbox failed. */
  readonly answers?: Uint8Array;
}

export type ToExaminer =
  | { readonly kind: "examine"; readonly number: number; readonly examination: Examination }
  | { readonly kind: "leave" };

export type FromExaminer =
  | { readonly kind: "ready" }
  | { readonly kind: "examined"; readonly number: number; readonly examined: Examined }
  /** It concerns the whole class, not this submission. */
  | { readonly kind: "fault"; readonly code: FaultCode; readonly sentence: string };

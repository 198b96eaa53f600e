// The marks of a class, as every surface (database, JSON, CSV, HTML, terminal) derives them.
import type { Bilingual } from "./assignment.ts";
import type { Diagnosis } from "./diagnosis.ts";
import type { Untrusted } from "./untrusted.ts";
import type { JudgedCheck } from "./verdict.ts";

/** How well student code was walled in: "strong" has an OS wall around the isolates, "process" has not. */
export type SandboxLevel = "strong" | "process";

/** "shared": a worker serves many submissions, each in an isolate of its own. "per-submission": each has a worker of its own. */
export type Isolation = "shared" | "per-submission";

/** What stood between student code and everything else. */
export interface Sandbox {
  readonly level: SandboxLevel;
  readonly isolation: Isolation;
  /** Whether student code was only interpreted, never compiled. */
  readonly paranoid: boolean;
}

/** One line of the class list, whatever became of it. */
export interface Student {
  readonly id: Untrusted;
  readonly name: Untrusted;
  readonly email?: Untrusted;
  readonly section?: Untrusted;
}

/** Which version of the work was graded. */
export interface GradedVersion {
  /** Full object name; absent for a plain folder. */
  readonly commit?: Untrusted;
  /** ISO 8601, the committer's own claim. */
  readonly committedAt?: Untrusted;
  /** Whether that is after the deadline; absent when the time is not known. */
  readonly late?: boolean;
}

/** What became of one student's submission. */
export type Entry = Student & GradedVersion & EntryState;

export type EntryState =
  | {
      readonly kind: "graded";
      /** Names the hidden data without giving the seed away. */
      readonly seedId: string;
      readonly judged: readonly JudgedCheck[];
      /** One for each function that is wrong, in the order of the functions. */
      readonly diagnoses: readonly Diagnosis[];
      readonly items: readonly EntryItem[];
      readonly milliPoints: number;
    }
  /** 0 points. */
  | { readonly kind: "no-submission"; readonly reason: NoSubmissionReason }
  /** No points either way: a TA has to look. */
  | {
      readonly kind: "ungraded";
      readonly fault: Untrusted;
      readonly seedId?: string;
      readonly judged?: readonly JudgedCheck[];
    };

/** No commit at all, none in time, or one with none of the files. */
export type NoSubmissionReason = "no-commit" | "none-before" | "no-files";

export interface EntryItem {
  readonly item: string;
  readonly milliPoints: number;
  readonly maxMilliPoints: number;
}

/** A graded class. */
export interface Gradebook {
  readonly assignment: string;
  readonly title: Bilingual;
  readonly maxMilliPoints: number;
  readonly sandbox: SandboxLevel;
  readonly isolation: Isolation;
  /** Whether student code was only interpreted, never compiled. */
  readonly paranoid: boolean;
  /** Version of the git that collected; absent when there was none. */
  readonly git?: string;
  /** In the order of the roster. */
  readonly entries: readonly Entry[];
}

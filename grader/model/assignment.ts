// An assignment as it lies in its folder, read and validated.
import type { Check, CaseSets } from "./check.ts";
import type { Formulas } from "./formula.ts";
import type { SourceFile } from "./snapshot.ts";

export type Language = "ja" | "en";
export const languages: readonly Language[] = ["ja", "en"];

/** A sentence in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What `assignment.json` says. */
export interface Manifest {
  readonly title: Bilingual;
  /** Files the student writes, relative to the assignment's folder. */
  readonly submit: readonly string[];
  /** Handed-out files, relative to the assignment's folder; always taken from the trusted copy. */
  readonly given: readonly string[];
  /** The graded functions, in the order of the handout. */
  readonly functions: readonly string[];
  /** Which formulas of the handout a graded function implements: ids of `formulas.json` by function. */
  readonly formulas?: Readonly<Record<string, readonly string[]>>;
  /** Titles of the lecture's slides that a graded function is explained on, as they are printed. */
  readonly slides?: Readonly<Record<string, readonly string[]>>;
  /** ISO 8601 with a zone. */
  readonly deadline: string;
  readonly limits?: Limits;
  readonly items: readonly RubricItem[];
}

export interface Limits {
  /** Memory of the isolate in megabytes; 32 when left out. */
  readonly memoryMb?: number;
  /** Shortest time budget of one function's calls, in milliseconds; 40 when left out. */
  readonly minimumMs?: number;
}

export interface RubricItem {
  readonly id: string;
  readonly title: Bilingual;
  readonly points: number;
  /** Ids of checks; every check is in exactly one item. */
  readonly checks: readonly string[];
}

/** Sentences by key, one catalogue a language. */
export type Messages = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export interface Assignment {
  /** The folder's name, e.g. "02-delta". */
  readonly id: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly checks: readonly Check[];
  /** The visible cases. */
  readonly cases: CaseSets;
  readonly messages: Messages;
  /** All formulas of the course, not only its own. */
  readonly formulas: Formulas;
  /** The handed-out files, trusted copies. */
  readonly given: readonly SourceFile[];
}

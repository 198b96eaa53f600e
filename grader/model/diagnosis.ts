// Why a function is wrong, as far as its answers tell.
import type { Outcome } from "./call.ts";
import type { PlannedCall } from "./case-plan.ts";
import type { Value } from "./value.ts";

/** What is said of one graded function that is wrong. Closed: every wrong function gets exactly one of these. */
export type Diagnosis = { readonly function: string } & Reason;

export type Reason =
  /** Its answers are those of a known mistake, on every call. More than one when they cannot be told apart. */
  | { readonly kind: "mistake"; readonly mistakes: readonly string[]; readonly pattern?: Pattern }
  /**
   * It is wrong because other functions are that it calls. "exact": its answers are those that follow from their
   * mistake; "likely": they are wrong, and it depends on them.
   */
  | {
      readonly kind: "follows";
      readonly from: readonly string[];
      readonly certainty: "exact" | "likely";
      /** What else it depends on, and is right. */
      readonly right: readonly string[];
    }
  /** No known mistake, but its numbers differ from the right ones in a regular way. */
  | { readonly kind: "pattern"; readonly pattern: Pattern }
  /** Nobody listed this mistake. Equal clusters give equal answers to the visible calls: one explanation serves all. */
  | { readonly kind: "unknown"; readonly cluster: string };

/** A regularity in wrong answers: a key of the catalogues ("pattern.<key>") and what to put into its sentence. */
export interface Pattern {
  readonly key: string;
  readonly params: Readonly<Record<string, Value>>;
}

/** A known mistake that can be asked what a student who makes it would answer. */
export interface AskedMistake {
  /** "hiddenDelta.transposed". */
  readonly id: string;
  /** The function it is made in. */
  readonly function: string;
  /** The answer to any call, of its own function or of one that calls it; undefined when that was not recorded. */
  answer(call: PlannedCall): Outcome | undefined;
}

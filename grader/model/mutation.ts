// The mutation score of an assignment: how many small changes to right solutions its checks notice.

/** What became of the mutants of an assignment's right specimens. */
export interface MutationScore {
  readonly mutants: number;
  /** Noticed: a check fails. */
  readonly killed: number;
  /** Not noticed, with an argument why no allowed input could tell them from the original. */
  readonly equivalent: number;
  /** Not noticed, and nobody has said why. */
  readonly survived: number;
}

/** What is on record: the score by today's checks ("fresh"), by those of an earlier day ("stale"), or nothing. */
export type RecordedScore =
  { readonly kind: "missing" } | ({ readonly kind: "fresh" | "stale" } & MutationScore);

/** A mutant that no check can notice. */
export interface EquivalentMutant {
  /** The specimen and the line, from 1, that the change begins on: "loops.ts:23". */
  readonly at: string;
  /** Stryker's name for the kind of change. */
  readonly mutator: string;
  /** The line as it stands in the specimen. */
  readonly text: string;
  readonly original: string;
  readonly replacement: string;
  /** Why no allowed input tells the two apart. */
  readonly why: string;
}

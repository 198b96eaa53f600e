// What a proof of an assignment finds.

/** A promise that does not hold. */
export interface Problem {
  /** What it is about: a file or a specimen. */
  readonly where: string;
  /** What is wrong and what to do. */
  readonly sentence: string;
}

// What can go wrong in a student's function, as the page tells it: in the words of a report.

/** Where it happened, when the stack tells. */
export type Place = { readonly file?: string; readonly line?: number };

export type Trouble =
  | ({ readonly kind: "threw"; readonly function: string; readonly error: string } & Place)
  | ({ readonly kind: "unloadable"; readonly function: string; readonly message: string } & Place)
  | { readonly kind: "timed-out"; readonly function: string; readonly limitMs: number }
  /** Its numbers were finite going in, and are not coming out. */
  | { readonly kind: "not-a-number"; readonly function: string }
  | {
      readonly kind: "wrong-shape";
      readonly function: string;
      /** Where in the value, e.g. "[0][2]"; empty for the value itself. */
      readonly path: string;
      readonly yours: string;
      readonly expected: string;
    }
  /** Every function answers finite numbers with finite ones; they have grown beyond all numbers. */
  | { readonly kind: "diverged"; readonly epoch: number }
  /** The functions that are needed are not written, and nothing can stand in for them. */
  | { readonly kind: "lacking"; readonly function: string };

/** Carries a trouble out of a calculation; caught where a request is answered. */
export class Troubled extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.kind);
    this.name = "Troubled";
    this.trouble = trouble;
  }
}

// One file as it travels into the page: ready to run, or with the reason why it is not.

export type StudentFile = {
  /** Relative to the folder of the assignments, e.g. "02-delta/delta.ts". */
  readonly path: string;
  /** Whether the student writes it; otherwise it was handed out. */
  readonly submitted: boolean;
  /** The source of a function `(exports, require)`, every line where the student wrote it; null for a failure. */
  readonly code: string | null;
  readonly failure: { readonly message: string; readonly line: number | null } | null;
};

/** Everything of the student's that the page runs. */
export type StudentCode = { readonly files: readonly StudentFile[] };

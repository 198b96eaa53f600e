// What a check says of one submission.
import type { Outcome, Call } from "./call.ts";
import type { Untrusted } from "./untrusted.ts";
import type { Value } from "./value.ts";

/** One thing found wrong: a key into the catalogue of sentences, and what to put into the sentence. */
export interface Finding {
  readonly key: string;
  readonly params: Readonly<Record<string, Value>>;
  /** The call that shows it, with the student's answer and the expected one where there are such. */
  readonly evidence?: Evidence;
}

export interface Evidence {
  readonly call: Call;
  readonly yours?: Value;
  readonly expected?: Value;
}

export type Verdict =
  /** `followThrough` names the functions whose wrong answers were taken as given ("right, given your …"). */
  | { readonly kind: "passed"; readonly followThrough?: readonly string[] }
  | { readonly kind: "failed"; readonly findings: readonly Finding[] }
  | { readonly kind: "errored"; readonly outcome: Outcome; readonly call: Call }
  /** `requires` names the check that has to pass first. */
  | { readonly kind: "skipped"; readonly requires: string }
  | { readonly kind: "not-implemented" }
  /** Our fault, or an author's: never costs points, always asks a TA to look. */
  | { readonly kind: "ungraded"; readonly fault: Untrusted };

export type Seen = "visible" | "hidden";

/** The verdict of one check on the visible or on the hidden cases. */
export interface JudgedCheck {
  readonly check: string;
  readonly seen: Seen;
  readonly verdict: Verdict;
}

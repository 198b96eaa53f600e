// One property of a submission, stated once and judged in every runner.
import type { Call, Observation } from "./call.ts";
import type { Finding, Seen } from "./verdict.ts";
import type { Value } from "./value.ts";

/** Which independent authority a check asks. A reference that fails its own numeric or invariant witness is at fault. */
export type Witness = "form" | "reference" | "gradient" | "invariant";

/** Sets of cases by name, as `cases.json` and `hidden.ts` give them. A case is plain data. */
export type CaseSets = Readonly<Record<string, readonly Value[]>>;

export interface Check<Case = never> {
  /** Unique in its assignment, e.g. "outputDelta.gradient". Its title and hints stand in the catalogues under it. */
  readonly id: string;
  /** The set of cases it runs on. */
  readonly cases: string;
  readonly witness: Witness;
  /** Ids of checks of the same function that must pass first; otherwise this one is skipped. */
  readonly requires?: readonly string[];
  /** Present on checks that gain nothing from hidden cases, or can only be judged beside the live reference. */
  readonly only?: Seen;
  /** Blindfolds (grader/proofs/blindfolds.ts) that all its cases wear on purpose, because it is about such cases. */
  readonly blindTo?: readonly string[];
  /** What to ask the submission. */
  probe(c: Case): readonly Call[];
  /** What to ask the reference; when left out the same calls, or none where the check consults. */
  oracle?(c: Case): readonly Call[];
  /**
   * For questions with many right answers, such as a choice: what to ask the reference about the submission's answers
   * once they are known. `judge` finds what it said behind the answers to the oracle. The reference has no answer of
   * its own to such a question and is not held to the check. Where it calls for anything, the check is
   * `only: "hidden"`, because a recording cannot hold what nobody could know beforehand.
   */
  consult?(observed: readonly Observation[], c: Case): readonly Call[];
  /** No finding means passed. Pure and synchronous. Sees only calls that returned, unless `judgesErrors`. */
  judge(observed: readonly Observation[], expected: readonly Observation[], c: Case): readonly Finding[];
  /** Set where throwing may be right: then `judge` also sees outcomes of kind "threw". */
  readonly judgesErrors?: true;
  readonly followThrough?: FollowThrough<Case>;
  /**
   * Where the handout leaves something open (the order of folds, say): brings an answer into a form in which that no
   * longer shows. In it answers of the check's function are compared with those of known mistakes. Gets values of any
   * form; what it cannot read it returns as it is.
   */
  canonical?(answer: Value, call: Call): Value;
}

/**
 * Marks for being right given an earlier mistake: when the check fails against the reference and a function it
 * builds on is wrong, it is judged once more against what the student's own answers of that function lead to.
 */
export interface FollowThrough<Case = never> {
  /** The graded functions this one may use. */
  readonly base: readonly string[];
  /** What to ask the submission's own `base` functions. */
  probe(c: Case): readonly Call[];
  /** What to ask the reference besides. */
  oracle?(c: Case): readonly Call[];
  /** The values expected of {@link Check.probe}, one each, given those answers. Shapes as in the check. */
  expected(own: readonly Value[], reference: readonly Value[], c: Case): readonly Value[];
}

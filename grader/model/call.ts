// What is asked of a submission, and what came back.
import type { Answer } from "./read-outcome.ts";
import type { Untrusted } from "./untrusted.ts";
import type { Value } from "./value.ts";

/** One question: call this exported function with these arguments. */
export interface Call {
  readonly name: string;
  readonly args: readonly Value[];
}

/** What happened. Closed: every way a call can end is one of these. */
export type Outcome =
  /** `args` are the arguments after the call: they show whether the input was changed. */
  | { readonly kind: "returned"; readonly value: Value; readonly args: readonly Value[] }
  /** `line` counts from 1 in `file`, both only when the error has a frame in a submitted file. */
  | {
      readonly kind: "threw";
      readonly name: Untrusted;
      readonly message: Untrusted;
      readonly file?: Untrusted;
      readonly line?: number;
    }
  | { readonly kind: "timed-out"; readonly limitMs: number }
  | { readonly kind: "out-of-memory"; readonly limitMb: number }
  /** The submission exports no such function. */
  | { readonly kind: "missing" }
  /** The function is still the stub. */
  | { readonly kind: "not-implemented" }
  /** A submitted file could not be read as a module: a syntax error, a bad import, an error at its top level. */
  | {
      readonly kind: "unloadable";
      readonly message: Untrusted;
      readonly file?: Untrusted;
      readonly line?: number;
    };

export interface Observation {
  readonly call: Call;
  readonly outcome: Outcome;
  /**
   * Time the call took, in milliseconds; 0 where it was not measured. Where calls of a function were asked together, the
   * share of each in their time, which in the sandbox is time of the CPU.
   */
  readonly ms: number;
  /** The answer as it came out of a room; none where a limit cut it off, and from subjects that need no room. */
  readonly said?: Answer;
}

/** Everything that can answer a call: a student's module, the reference, a file of recorded answers. */
export interface Subject {
  /** Answers in the order of the calls, one observation each. Never rejects for what a student's code does. */
  answer(calls: readonly Call[]): Promise<readonly Observation[]>;
}

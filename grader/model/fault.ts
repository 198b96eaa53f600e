// The one class for what an author or a TA did wrong: a sentence that says what, where, and what to do.

/** Stable names of faults, for machines; the sentence is for people. */
export type FaultCode =
  | "unknown-assignment"
  | "broken-assignment"
  | "broken-reference"
  | "stale-recording"
  | "unreadable-roster"
  | "bad-row"
  | "bad-repository"
  | "unreachable-repository"
  | "too-large"
  | "not-utf8"
  | "no-sandbox"
  | "sandbox-failed"
  | "secret-in-kit"
  | "bad-course-key"
  | "bad-gradebook"
  | "bad-option"
  | "broken-kit"
  | "not-recorded";

/** Someone who uses or extends kadai has to change something. Never thrown for what a student's code does. */
export class Fault extends Error {
  readonly code: FaultCode;

  /** @param sentence names the file, row or address, and says what to do. */
  constructor(code: FaultCode, sentence: string) {
    super(sentence);
    this.name = "Fault";
    this.code = code;
  }
}

// The sandbox, not the submission, is at fault: the use case makes it `ungraded`.

export class SandboxFailure extends Error {
  /** @param what happened, as a sentence for a TA. */
  constructor(what: string) {
    super(what);
    this.name = "SandboxFailure";
  }
}

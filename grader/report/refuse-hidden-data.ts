// The last look before something is shown to a student that must not be.
import type { JudgedCheck, Verdict } from "../model/verdict.ts";

/** @throws Error when a verdict on hidden cases still holds data. */
export function refuseHiddenData({ check, seen, verdict }: JudgedCheck): void {
  if (seen === "hidden" && !isBare(verdict))
    throw new Error(`The hidden verdict of check "${check}" was not redacted.`);
}

/** Whether a verdict says no more than the kind of mistake. */
function isBare(verdict: Verdict): boolean {
  if (verdict.kind === "errored")
    return (
      verdict.call.args.length === 0 &&
      (verdict.outcome.kind !== "threw" || (verdict.outcome.message === "" && !("line" in verdict.outcome)))
    );
  return (
    verdict.kind !== "failed" ||
    verdict.findings.every(
      ({ key, params, evidence }) =>
        key.startsWith("hidden.") && evidence === undefined && Object.keys(params).length === 0,
    )
  );
}

// Takes everything out of verdicts on hidden cases that could give their data away. Pure.
import type { Outcome } from "../model/call.ts";
import { exactText } from "../model/untrusted.ts";
import type { Finding, JudgedCheck, Verdict } from "../model/verdict.ts";

/** Names of errors that say a kind and cannot carry data; a student can name an error class as they like. */
const standardErrors = new Set([
  "Error",
  "TypeError",
  "RangeError",
  "ReferenceError",
  "SyntaxError",
  "EvalError",
]);

/** What a student may see: visible verdicts as they are, hidden ones reduced to the kind of mistake. */
export const redact = (judged: readonly JudgedCheck[]): readonly JudgedCheck[] =>
  judged.map((one) => (one.seen === "hidden" ? { ...one, verdict: redactVerdict(one.verdict) } : one));

function redactVerdict(verdict: Verdict): Verdict {
  if (verdict.kind === "failed") return { kind: "failed", findings: kindsOf(verdict.findings) };
  if (verdict.kind === "errored")
    return {
      kind: "errored",
      outcome: redactOutcome(verdict.outcome),
      call: { name: verdict.call.name, args: [] },
    };
  return verdict;
}

/** One bare finding for each kind, without numbers, paths or evidence. */
const kindsOf = (findings: readonly Finding[]): readonly Finding[] =>
  [...new Set(findings.map(({ key }) => key))].map((key) => ({ key: `hidden.${key}`, params: {} }));

function redactOutcome(outcome: Outcome): Outcome {
  if (outcome.kind !== "threw") return outcome;
  const name = standardErrors.has(exactText(outcome.name)) ? outcome.name : "Error";
  // Not even the line: code can choose the line it throws from by the data it got.
  return { kind: "threw", name, message: "" };
}

// Explains one judged check in a few lines of plain text, for a terminal.
import type { Language } from "../model/assignment.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import { callsForFormula, type Formula } from "../model/formula.ts";
import { functionOf } from "../model/function-of.ts";
import type { Finding, JudgedCheck, Verdict } from "../model/verdict.ts";
import { describeDiagnosis, type DescribedDiagnosis } from "./describe-diagnosis.ts";
import { describeFinding } from "./describe-finding.ts";
import { describeVerdict, titleOf } from "./describe-verdict.ts";
import { showCall, showEvidence } from "./show-evidence.ts";
import type { Wording } from "./wording.ts";

export interface ExplainedCheck {
  readonly check: string;
  readonly kind: Verdict["kind"];
  readonly title: string;
  /** The verdict in one sentence; for a failed check what was found first. */
  readonly sentence: string;
  /** What it is based on: a label and a value a line. Empty when there is nothing to show. */
  readonly evidence: readonly string[];
  /** The formulas to go by, with a label, one a line. Empty when the check is not wrong or there is none. */
  readonly formulas: readonly string[];
  /** Why, and what to look at next; a sentence or two each. Empty when nothing is known. */
  readonly explanation: readonly string[];
}

/**
 * The check in words. Of several findings only the first is told: it is the one to begin with.
 * @param formulas those of the function that the check is about.
 */
export function explainCheck(
  wording: Wording,
  language: Language,
  { check, verdict }: JudgedCheck,
  diagnoses: readonly Diagnosis[] = [],
  formulas: readonly Formula[] = [],
): ExplainedCheck {
  const isWrong = verdict.kind === "failed" || verdict.kind === "errored";
  const diagnosis = isWrong ? diagnoses.find((one) => one.function === functionOf(check)) : undefined;
  const title = titleOf(wording, language, check);
  const first = verdict.kind === "failed" ? verdict.findings[0] : undefined;
  return {
    check,
    kind: verdict.kind,
    title,
    sentence: first ? describeFinding(wording, language, first) : describeVerdict(wording, language, verdict),
    evidence: first ? evidenceLines(wording, language, first) : askedLines(wording, language, verdict),
    formulas: callsForFormula(verdict)
      ? formulas.map(({ text }) => `${wording.say(language, "report.formula")}: ${text}`)
      : [],
    explanation: diagnosis ? explanationOf(describeDiagnosis(wording, language, diagnosis)) : [],
  };
}

const explanationOf = ({ title, shownBy, why, next }: DescribedDiagnosis): readonly string[] =>
  [shownBy, title, why, next].filter((text) => text !== "");

/** Where a call ended in an error, which call it was. */
const askedLines = (wording: Wording, language: Language, verdict: Verdict): readonly string[] =>
  verdict.kind === "errored" && verdict.outcome.kind === "threw"
    ? [`${wording.say(language, "report.call")}: ${showCall(verdict.call)}`]
    : [];

function evidenceLines(wording: Wording, language: Language, finding: Finding): readonly string[] {
  const shown = showEvidence(finding);
  if (!shown) return [];
  const line = (label: string, text: string | undefined) =>
    text === undefined ? [] : [`${wording.say(language, `report.${label}`)}: ${text}`];
  const at = shown.at && `${shown.at.path}  ${shown.at.yours} / ${shown.at.expected}`;
  return [
    ...line("call", shown.call),
    ...line("yours", shown.yours),
    ...line("expected", shown.expected),
    ...line("first-difference", at),
  ];
}

// Three hints on one check, each saying more than the one before and none of them the answer.
import type { Language } from "../model/assignment.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Formula } from "../model/formula.ts";
import { functionOf } from "../model/function-of.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import { describeDiagnosis } from "./describe-diagnosis.ts";
import { explainCheck } from "./explain-check.ts";
import type { Wording } from "./wording.ts";

/** Lines of each hint, the least telling first: where to look, what is wrong, a case to work by hand. */
export function hintsOn(
  wording: Wording,
  language: Language,
  judged: JudgedCheck,
  diagnoses: readonly Diagnosis[],
  formulas: readonly Formula[] = [],
): readonly (readonly string[])[] {
  const say = (key: string, params = {}) => wording.say(language, key, params);
  const name = functionOf(judged.check);
  const diagnosis = diagnoses.find((one) => one.function === name);
  const { sentence, evidence } = explainCheck(wording, language, judged);
  const told = diagnosis && describeDiagnosis(wording, language, diagnosis);
  const lines = (...texts: readonly (string | undefined)[]) =>
    texts.filter((text) => text !== undefined && text !== "") as string[];
  return [
    lines(say("hint.where", { name }), ...formulas.map(({ text }) => `  ${text}`), told?.next),
    lines(sentence, told?.shownBy, told?.title),
    lines(told?.why, ...(evidence.length > 0 ? [say("hint.by-hand"), ...evidence] : [say("hint.smallest")])),
  ];
}

// Says in a sentence what a check decided, and what happened where a call did not return.
import type { Language } from "../model/assignment.ts";
import type { Outcome } from "../model/call.ts";
import { exactText, type Untrusted } from "../model/untrusted.ts";
import type { Verdict } from "../model/verdict.ts";
import { visibleText } from "./visible-text.ts";
import type { Params, Wording } from "./wording.ts";

/** A key of the catalogues and what to put into its sentence. */
export interface Sentence {
  readonly key: string;
  readonly params: Params;
}

/** One sentence for any verdict; the findings of a failed one say the rest. */
export function describeVerdict(wording: Wording, language: Language, verdict: Verdict): string {
  const { key, params } = verdictSentence(verdict, (check) => titleOf(wording, language, check));
  return wording.say(language, key, params);
}

/** The title of a check in the assignment's own words; its id where a catalogue without them is used. */
export const titleOf = (wording: Wording, language: Language, check: string): string =>
  wording.has(`check.${check}`) ? wording.say(language, `check.${check}`) : check;

/** Which sentence a verdict is told by. @param title how to name another check. */
export function verdictSentence(verdict: Verdict, title: (check: string) => string): Sentence {
  switch (verdict.kind) {
    case "passed":
      return verdict.followThrough
        ? { key: "verdict.passed-following", params: { functions: verdict.followThrough.join(", ") } }
        : { key: "verdict.passed", params: {} };
    case "errored":
      return outcomeSentence(verdict.outcome, verdict.call.name);
    case "skipped":
      return { key: "verdict.skipped", params: { title: title(verdict.requires) } };
    case "ungraded":
      return { key: "verdict.ungraded", params: { fault: visibleText(verdict.fault, longestMessage) } };
    default:
      return { key: `verdict.${verdict.kind}`, params: {} };
  }
}

/** Messages of errors are a student's own text. */
const longestMessage = 300;

function outcomeSentence(outcome: Outcome, name: string): Sentence {
  const key = `outcome.${outcome.kind}`;
  switch (outcome.kind) {
    case "threw":
      return placed(key, { function: name, error: errorText(outcome.name, outcome.message) }, outcome);
    case "unloadable":
      return placed(key, { message: visibleText(outcome.message, longestMessage) }, outcome);
    case "timed-out":
      return { key, params: { function: name, limitMs: Math.round(outcome.limitMs) } };
    case "out-of-memory":
      return { key, params: { function: name, limitMb: outcome.limitMb } };
    default:
      return { key, params: { function: name } };
  }
}

const errorText = (name: Untrusted, message: Untrusted): string =>
  visibleText(message === "" ? name : `${exactText(name)}: ${exactText(message)}`, longestMessage);

/** The sentence that says where it happened, when that is known. */
function placed(
  key: string,
  params: Params,
  { file, line }: { readonly file?: Untrusted; readonly line?: number },
): Sentence {
  if (file === undefined) return { key, params };
  const place = line === undefined ? visibleText(file) : `${visibleText(file)}:${line}`;
  return { key: `${key}_at`, params: { ...params, place } };
}

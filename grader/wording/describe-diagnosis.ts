// Says why a function is wrong, in the parts a report lays out: what it is, why, and what to look at next.
import type { Language } from "../model/assignment.ts";
import type { Diagnosis, Pattern } from "../model/diagnosis.ts";
import { functionOf } from "../model/function-of.ts";
import { showValue } from "./show-value.ts";
import { visibleText } from "./visible-text.ts";
import type { Wording } from "./wording.ts";

export interface DescribedDiagnosis {
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** The regularity that shows it, e.g. that every number has the wrong sign. Empty when the title says it. */
  readonly shownBy: string;
  /** Why that is wrong, or what is right; empty when nothing is known. */
  readonly why: string;
  /** A question that leads on; empty when there is none. */
  readonly next: string;
}

/** A diagnosis in words. None of them gives the answer away. */
export function describeDiagnosis(
  wording: Wording,
  language: Language,
  diagnosis: Diagnosis,
): DescribedDiagnosis {
  const say = (key: string, params = {}) => wording.say(language, key, params);
  switch (diagnosis.kind) {
    case "mistake":
      return describeMistakes(wording, language, diagnosis.mistakes, diagnosis.pattern);
    case "follows": {
      const { from, right, certainty } = diagnosis;
      const params = { function: diagnosis.function, from: from.join(", ") };
      return {
        title: say(`diagnosis.follows-${certainty}`, params),
        shownBy: "",
        why: right.length === 0 ? "" : say("diagnosis.right-parts", { functions: right.join(", ") }),
        next: "",
      };
    }
    case "pattern":
      return {
        title: patternText(wording, language, diagnosis.pattern),
        shownBy: "",
        why: "",
        next: patternText(wording, language, diagnosis.pattern, ".next"),
      };
    case "unknown":
      return { title: say("diagnosis.unknown"), shownBy: "", why: "", next: "" };
  }
}

function describeMistakes(
  wording: Wording,
  language: Language,
  mistakes: readonly string[],
  pattern: Pattern | undefined,
): DescribedDiagnosis {
  const say = (key: string, params = {}) => wording.say(language, key, params);
  const [first = ""] = mistakes;
  const [cause = ""] = singlesOf(first);
  // An author forgot a sentence, which `kadai verify` says; a class must not go without its marks for it.
  const told = (id: string, part: string, instead = "") =>
    wording.has(`mistake.${id}.${part}`) ? say(`mistake.${id}.${part}`) : instead;
  const titles = mistakes.flatMap(singlesOf).map((id) => told(id, "title", id));
  const shownBy = pattern ? patternText(wording, language, pattern) : "";
  if (titles.length === 1)
    return {
      title: titles[0] ?? "",
      shownBy,
      why: told(cause, "why"),
      next: told(cause, "next"),
    };
  const key = mistakes.length > 1 ? "diagnosis.either" : "diagnosis.pair";
  return {
    title: say(key, { titles: titles.join(mistakes.length > 1 ? " / " : " ") }),
    shownBy,
    why: "",
    next: told(cause, "next"),
  };
}

/** The single mistakes of a pair: "outputDelta.a+b" is "outputDelta.a" and "outputDelta.b". */
function singlesOf(id: string): readonly string[] {
  const name = functionOf(id);
  return id
    .slice(name.length + 1)
    .split("+")
    .map((word) => `${name}.${word}`);
}

function patternText(wording: Wording, language: Language, { key, params }: Pattern, part = ""): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? visibleText(value) : showValue(value),
  ]);
  return wording.say(language, `pattern.${key}${part}`, Object.fromEntries(shown));
}

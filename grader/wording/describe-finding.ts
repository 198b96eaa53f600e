// Says in a sentence what was found wrong.
import type { Language } from "../model/assignment.ts";
import type { Value } from "../model/value.ts";
import type { Finding } from "../model/verdict.ts";
import { showValue } from "./show-value.ts";
import { visibleText } from "./visible-text.ts";
import type { Params, Wording } from "./wording.ts";

/**
 * The sentence under "finding.<key>". A finding about the whole value (its `path` is empty) takes
 * "finding.<key>_root" where there is one; one whose key the catalogues lack is told as "does not pass yet".
 */
export const describeFinding = (wording: Wording, language: Language, { key, params }: Finding): string =>
  wording.has(`finding.${key}`)
    ? wording.say(language, `finding.${key}`, {
        ...paramsOf(wording, language, params),
        ...(params["path"] === "" && { context: "root" }),
      })
    : // An author forgot the sentence, which `kadai verify` says; a class must not go without its marks for it.
      wording.say(language, "verdict.failed");

function paramsOf(wording: Wording, language: Language, params: Finding["params"]): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, paramOf(wording, language, value)]),
  );
}

/** Strings go in without quotes, the names of types in the reader's language; whole numbers also choose the plural. */
function paramOf(wording: Wording, language: Language, value: Value): string | number {
  if (typeof value === "string")
    return wording.has(`type.${value}`) ? wording.say(language, `type.${value}`) : visibleText(value);
  return typeof value === "number" && Number.isInteger(value) ? value : showValue(value);
}

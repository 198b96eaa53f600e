// Writes a command that GitHub turns into an annotation of a workflow run.
import type { Untrusted } from "../model/untrusted.ts";
import { visibleText } from "../wording/visible-text.ts";

export interface Annotation {
  readonly kind: "error" | "warning" | "notice";
  readonly title?: Untrusted;
  /** Relative to the repository. */
  readonly file?: Untrusted;
  /** From 1. */
  readonly line?: number;
  readonly message: Untrusted;
}

/** GitHub cuts longer annotations; a page of text helps nobody there. */
const longestMessage = 1000;

/** One line without its end: no text can close it and begin a command of its own. */
export function workflowCommand({ kind, message, ...properties }: Annotation): string {
  const written = (["file", "line", "title"] as const).flatMap((name) => {
    const value = properties[name];
    return value === undefined ? [] : [`${name}=${typeof value === "number" ? value : propertyOf(value)}`];
  });
  return `::${kind}${written.length > 0 ? ` ${written.join()}` : ""}::${dataOf(message)}`;
}

/** Line ends are written out by then; the percent sign is what GitHub unescapes. */
const dataOf = (text: Untrusted): string => visibleText(text, longestMessage).replaceAll("%", "%25");

const propertyOf = (text: Untrusted): string => dataOf(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

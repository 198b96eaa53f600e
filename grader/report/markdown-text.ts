// Encodes text for Markdown as GitHub reads it: in a comment, a job summary, a table.
import type { Untrusted } from "../model/untrusted.ts";
import { visibleText, writeOut } from "../wording/visible-text.ts";

/**
 * A code span: within it there are no tags, links, mentions, references, emphasis or formulas. A bar is written out,
 * because in a table it would end the cell even there.
 */
export function markdownText(text: Untrusted, limit?: number): string {
  const shown = visibleText(text, limit).replaceAll("|", writeOut);
  if (shown.trim() === "") return "";
  const longestRun = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const space = longestRun > 0 ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

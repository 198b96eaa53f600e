// Encodes lines of text for Markdown as a block of code: numbers stand under each other, and nothing in it is read.
import type { Untrusted } from "../model/untrusted.ts";
import { visibleText } from "../wording/visible-text.ts";

/** A value is shown on one line of a few hundred characters. */
const longestLine = 600;

/** A fenced block, whose fence is longer than any run of backticks in it; nothing for no lines. */
export function markdownBlock(lines: readonly Untrusted[]): string {
  if (lines.length === 0) return "";
  const shown = lines.map((line) => visibleText(line, longestLine));
  const longestRun = Math.max(
    2,
    ...shown.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)),
  );
  const fence = "`".repeat(longestRun + 1);
  return [`${fence}text`, ...shown, fence].join("\n");
}

// Encodes a sentence for Markdown as GitHub reads it, where it can so that it still looks like one.
import type { Untrusted } from "../model/untrusted.ts";
import { exactText } from "../model/untrusted.ts";
import { visibleText } from "../wording/visible-text.ts";
import { markdownText } from "./markdown-text.ts";

/**
 * What Markdown and GitHub take for words, wherever it stands: letters, spaces, and signs that mean nothing there. It
 * begins with a letter, a number that is no list's, or a quotation mark, so no line becomes a heading, a list or a rule.
 */
const plain =
  /^(?:[\p{L}「『“"(（]|\p{N}+(?![.)\p{N}]))(?:[\p{L}\p{M}\p{N} .,;!?'"()（）「」『』“”’、。・…–—−=+%/→∂-]|:(?= ))*$/u;

/** Words that GitHub makes links of: addresses, names of commits, numbers of issues. */
const linked = /www\.|\b[0-9a-f]{7,40}\b|\bGH-\d/iu;

/** As it is when nothing in it could be anything but words; else a span of code. */
export function markdownSentence(text: Untrusted, limit?: number): string {
  const shown = visibleText(text, limit);
  return plain.test(shown) && !linked.test(shown) ? shown : markdownText(exactText(text), limit);
}

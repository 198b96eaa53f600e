// Makes text that came from outside safe to look at: nothing invisible, nothing that turns lines around.
import { exactText, type Untrusted } from "../model/untrusted.ts";

/** Long enough for a sentence, short enough that no one fills a page. */
const defaultLimit = 200;

/**
 * Control, bidirectional, zero-width and other invisible characters, and halves of surrogate pairs. Variation
 * selectors stay: Japanese names are spelled with them.
 */
export const invisible =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--\p{Variation_Selector}]/gv;

/** More marks on one letter than any script needs draw over the lines around it. */
const pileOfMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * The text with invisible characters written out (a newline as ␊, U+202E as ⟨202E⟩) and cut after `limit` characters.
 * The first step of every encoder. It escapes nothing: that is for the encoder of what the text is written into.
 */
export function visibleText(text: Untrusted, limit = defaultLimit): string {
  const whole = exactText(text);
  // Cut first, so that a huge text costs nothing; writing out may lengthen what remains, at most sixfold.
  const short = whole.length > limit ? `${whole.slice(0, limit - 1).replace(/\p{Cs}$/u, "")}…` : whole;
  return short.replace(invisible, writeOut).replace(pileOfMarks, "$1");
}

/** A character by its number in Unicode, or by its picture: ␊ for a newline, ⟨202E⟩ for U+202E. */
export function writeOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // Unicode has a picture for each of the first 32 control characters, in order.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return `⟨${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

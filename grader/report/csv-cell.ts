// Encodes text for a cell of a CSV file that people open in a spreadsheet.
import type { Untrusted } from "../model/untrusted.ts";
import { visibleText } from "../wording/visible-text.ts";

/** A spreadsheet takes 32,767 characters a cell; writing out may lengthen what remains, at most sixfold. */
const longestCell = 5000;

/** What a spreadsheet would run: formulas, also with the full-width signs of a Japanese keyboard. */
const formula = /^[=+\-@＝＋－＠]/u;

/** One line of visible text; what would be run as a formula begins with an apostrophe. Quotes are the library's job. */
export const csvCell = (text: Untrusted): string => {
  const shown = visibleText(text, longestCell);
  return formula.test(shown) ? `'${shown}` : shown;
};

// Breaks a sentence into lines of a terminal, Japanese ones too.
import stringWidth from "string-width";

/** Japanese has no spaces between words: a dictionary says where they end. */
const words = new Intl.Segmenter("ja", { granularity: "word" });

/** What may not begin a line: closing marks, the small tsu and other small letters, marks of length. */
const clings = /^[\p{Pe}\p{Pf}\p{Po}ーっゃゅょッャュョ]/u;

/** What may not end one. */
const opens = /[\p{Ps}\p{Pi}]$/u;

/** The text in lines of at most `width` cells; a word longer than that stands in a line of its own. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && stringWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trimEnd() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** What stays together: a word with the marks around it. Between narrow characters only a space parts. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (clings.test(segment) ||
        opens.test(last) ||
        (isNarrow(segment) && /\S$/.test(last) && isNarrow(last.at(-1) ?? "")));
    if (joins) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Formulas, code and English: parts of one word even where the dictionary parts them. */
const isNarrow = (text: string): boolean => /^\S/.test(text) && stringWidth([...text][0] ?? "") < 2;

// Finds where a function stands in a file that may be anything: by its first line and the indentation that ends it.
import { declaredLine } from "../model/declared-line.ts";

/** Lines of a file, counted from 1, both ends included. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/**
 * The lines of the function declared under a name, by `function` or `const`; undefined where there is none such. A
 * function ends where a line comes back to its indentation and opens nothing more, so a file that is not indented or
 * cannot be parsed gives at worst a few lines too many or too few.
 */
export function findFunction(lines: readonly string[], name: string): Extent | undefined {
  const first = declaredLine(lines, name);
  if (first < 0) return undefined;
  const indent = indentOf(lines[first] ?? "");
  if (/(?:;|\})\s*(?:\/\/.*)?$/.test(lines[first] ?? "")) return { from: first + 1, to: first + 1 };
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || indentOf(line) > indent || /^\s*[{(]/.test(line)) continue;
    if (!/^\s*[})\]]/.test(line)) return { from: first + 1, to: lastWritten(lines, at - 1) };
    const opensMore = /[{([,]\s*(?:\/\/.*)?$|=>\s*$/.test(line);
    if (!opensMore) return { from: first + 1, to: at + 1 };
  }
  return { from: first + 1, to: lastWritten(lines, lines.length - 1) };
}

/** The number of the last line up to an index that is not empty. */
function lastWritten(lines: readonly string[], index: number): number {
  let at = index;
  while (at > 0 && lines[at]?.trim() === "") at--;
  return at + 1;
}

// Shows the student's own function as it stands in their file (the only file that imports highlight.js).
import hljs from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";
import type { SourceFile } from "../model/snapshot.ts";
import type { Untrusted } from "../model/untrusted.ts";
import { exactText } from "../model/untrusted.ts";
import { visibleText } from "../wording/visible-text.ts";
import { findFunction } from "./find-function.ts";
import { markup, type Markup } from "./page.ts";

hljs.registerLanguage("typescript", typescript);

/** A part of a file, line by line. */
export type Listing = {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly ListedLine[];
  /** Whether the function goes on. */
  readonly cut: boolean;
};

export type ListedLine = {
  readonly number: number;
  readonly code: Markup;
  /** Whether this is where it went wrong. */
  readonly marked: boolean;
};

/** A line that a program stopped at. */
export interface Place {
  readonly file?: Untrusted;
  readonly line?: number;
}

/** The functions of the exercises have 3 to 30 lines. */
const mostLines = 40;

/** Longer lines are cut: no one reads on. */
const longestLine = 160;

/** The function under a name with its lines' own numbers; undefined where it is not found. */
export function listingOf(
  files: readonly SourceFile[],
  name: string,
  place: Place = {},
): Listing | undefined {
  for (const { path, text } of files) {
    const lines = text.split(/\r\n?|\n/);
    const extent = findFunction(lines, name);
    if (!extent) continue;
    const to = Math.min(extent.to, extent.from + mostLines - 1);
    const shown = lines.slice(extent.from - 1, to).map(readable);
    const isHere = place.file !== undefined && exactText(place.file) === path;
    return {
      file: visibleText(path),
      from: extent.from,
      to,
      cut: to < extent.to,
      lines: highlighted(shown).map((html, position) => {
        const number = extent.from + position;
        return { number, code: markup(html), marked: isHere && place.line === number };
      }),
    };
  }
  return undefined;
}

const readable = (line: string): string => visibleText(line.replaceAll("\t", "  ").trimEnd(), longestLine);

/** One piece of HTML a line: what runs over lines (a comment, a template) is closed and opened again at each end. */
function highlighted(lines: readonly string[]): readonly string[] {
  const { value } = hljs.highlight(lines.join("\n"), { language: "typescript" });
  const open: string[] = [];
  return value.split("\n").map((line) => {
    const before = open.join("");
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === "</span>") open.pop();
      else open.push(tag);
    }
    return before + line + "</span>".repeat(open.length);
  });
}

// Lays out the one thing to look at first in a few lines of a terminal.
import { styleText } from "node:util";
import { terminalText } from "../wording/terminal-text.ts";
import { cut } from "../wording/text-table.ts";
import { wrapText } from "../wording/wrap-text.ts";
import type { Say } from "./desk.ts";
import { evidenceRows } from "./evidence-rows.ts";
import { markOf } from "./mark.ts";
import type { Trouble } from "./trouble.ts";

/** More is not read. */
export const mostLines = 16;

/** Some lines that belong together. Where there are too many in all, the least important go, the highest number first. */
interface Block {
  readonly importance: number;
  readonly lines: readonly string[];
}

/** At most {@link mostLines} lines, none of more than `width` cells but for a word that is longer by itself. */
export function troubleLines(trouble: Trouble, say: Say, width: number): readonly string[] {
  const sentence = (importance: number, text: string, label = ""): Block => ({
    importance,
    lines:
      text === "" ? [] : wrapText(terminalText(label + text, longest), width - 2).map((line) => `  ${line}`),
  });
  const blocks: readonly Block[] = [
    { importance: 0, lines: [headOf(trouble, width)] },
    sentence(4, trouble.kind === "wrong" ? trouble.goal : ""),
    sentence(0, trouble.kind === "unwritten" ? say("desk.unwritten") : trouble.found),
    ...evidenceRows(trouble, say, width - 4).map(({ importance, line }) => ({
      importance,
      lines: [`    ${line}`],
    })),
    sentence(6, trouble.shownBy),
    sentence(1, trouble.cause),
    sentence(3, trouble.why),
    sentence(1, trouble.next, "→ "),
  ];
  return fitted(blocks);
}

/** The longest sentence of a catalogue has some 300 characters. */
const longest = 1000;

function fitted(blocks: readonly Block[]): readonly string[] {
  const all = blocks.flatMap(({ lines }) => lines);
  if (all.length <= mostLines) return all;
  const least = Math.max(...blocks.map(({ importance }) => importance));
  return least === 0
    ? all.slice(0, mostLines)
    : fitted(blocks.filter(({ importance }) => importance < least));
}

function headOf({ kind, function: name, place }: Trouble, width: number): string {
  const state = kind === "unwritten" ? "not-implemented" : kind === "ungraded" ? "ungraded" : "failed";
  // Of these no function can be named.
  const what = kind === "unloadable" || kind === "ungraded" ? "" : `${terminalText(name)}  `;
  const where = cut(terminalText(place), width - what.length - "✗  ".length);
  return `${markOf(state)}  ${styleText("bold", what)}${where}`;
}

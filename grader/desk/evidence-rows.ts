// Lays out the numbers that show a mistake: labels in one column, the two answers below each other place by place.
import { alignAnswers } from "../wording/align-answers.ts";
import { terminalText } from "../wording/terminal-text.ts";
import { alignedRows, cellsOf, cut } from "../wording/text-table.ts";
import { wrapText } from "../wording/wrap-text.ts";
import type { Say } from "./desk.ts";
import type { Trouble } from "./trouble.ts";

export interface EvidenceRow {
  /** Where there is no room for all, those with the highest number go first. */
  readonly importance: number;
  readonly line: string;
}

/** A call is there to be worked by hand: it is shown whole where it fits into this. */
const mostLinesOfCall = 3;

/** Calls and answers are cut long before by whoever shows them. */
const longest = 1000;

/** Between the columns. */
const gap = 2;

/** The call, both answers, where they part first, and the formulas to go by; as far as there are such. */
export function evidenceRows(
  { evidence = {}, formulas }: Pick<Trouble, "evidence" | "formulas">,
  say: Say,
  width: number,
): readonly EvidenceRow[] {
  const { call, at } = evidence;
  const [yours, expected] = alignAnswers(evidence.yours ?? "", evidence.expected ?? "");
  const parts = [
    { importance: 0, label: "call", text: call ?? "" },
    { importance: 0, label: "yours", text: yours },
    { importance: 0, label: "expected", text: expected },
    { importance: 5, label: "first-difference", text: at ? `${at.path}  ${at.yours} / ${at.expected}` : "" },
    ...formulas.map((text) => ({ importance: 2, label: "formula", text })),
  ].filter(({ text }) => text.trim() !== "");
  const labels = parts.map(({ label }) => say(`report.${label}`));
  const room = width - gap - Math.max(0, ...labels.map(cellsOf));
  const rows = parts.flatMap(({ importance, label, text }, place) =>
    linesWithin(terminalText(text, longest), room, label === "call" ? mostLinesOfCall : 1).map(
      (line, number) => ({ importance, cells: [number === 0 ? (labels[place] ?? "") : "", line] }),
    ),
  );
  const column = { align: "left", widest: width } as const;
  const lines = alignedRows(
    [column, column],
    rows.map(({ cells }) => cells),
  );
  return rows.map(({ importance }, place) => ({ importance, line: lines[place] ?? "" }));
}

/** What takes more than `most` lines is cut at the end of the last. */
function linesWithin(text: string, width: number, most: number): readonly string[] {
  const lines = most === 1 ? [text] : wrapText(text, width);
  const last = lines.slice(most - 1).join(" ");
  return [...lines.slice(0, most - 1), ...(last === "" ? [] : [last])].map((line) => cut(line, width));
}

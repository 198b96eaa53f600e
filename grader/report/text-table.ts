// Lays text out in columns for a terminal, where a Japanese character is two cells wide.
import stringWidth from "string-width";

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
  /** Longer cells are cut, in cells of the terminal. */
  readonly widest: number;
}

const gap = "  ";
const graphemes = new Intl.Segmenter();

/**
 * One line a row under a line of titles. A column that may hold characters of ambiguous width (a name) belongs last,
 * because terminals do not agree on what stands behind one.
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    row.map((cell, place) => cut(cell, columns[place]?.widest ?? 0)),
  );
  const widths = columns.map((_, place) => Math.max(...cells.map((row) => stringWidth(row[place] ?? ""))));
  return cells.map((row) =>
    row
      .map((cell, place) => pad(cell, widths[place] ?? 0, columns[place]?.align ?? "left"))
      .join(gap)
      .trimEnd(),
  );
}

function pad(cell: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(cell)));
  return align === "left" ? cell + space : space + cell;
}

function cut(text: string, widest: number): string {
  if (stringWidth(text) <= widest) return text;
  let short = "";
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(short + segment) >= widest) break;
    short += segment;
  }
  return `${short}…`;
}

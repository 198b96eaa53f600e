// Lays text out in columns for a terminal, where a Japanese character is two cells wide.
import stringWidth from "string-width";

/** How the cells below each other are laid out. */
export interface Layout {
  readonly align: "left" | "right";
  /** Longer cells are cut, in cells of the terminal. */
  readonly widest: number;
}

export interface Column extends Layout {
  readonly title: string;
}

const gap = "  ";
const graphemes = new Intl.Segmenter();

/** One line a row under a line of titles; see {@link alignedRows}. */
export const textTable = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] => alignedRows(columns, [columns.map(({ title }) => title), ...rows]);

/**
 * One line a row. A column that may hold characters of ambiguous width (a name) belongs last,
 * because terminals do not agree on what stands behind one.
 */
export function alignedRows(
  columns: readonly Layout[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const cells = rows.map((row) => row.map((cell, place) => cut(cell, columns[place]?.widest ?? 0)));
  const widths = columns.map((_, place) => Math.max(...cells.map((row) => stringWidth(row[place] ?? ""))));
  return cells.map((row) =>
    row
      .map((cell, place) => pad(cell, widths[place] ?? 0, columns[place]?.align ?? "left"))
      .join(gap)
      .trimEnd(),
  );
}

function pad(cell: string, width: number, align: Layout["align"]): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(cell)));
  return align === "left" ? cell + space : space + cell;
}

/** How many cells of a terminal a text takes. */
export const cellsOf = (text: string): number => stringWidth(text);

/** The text, or as much of it as fits into so many cells, with "…" for the rest. */
export function cut(text: string, widest: number): string {
  if (stringWidth(text) <= widest) return text;
  let short = "";
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(short + segment) >= widest) break;
    short += segment;
  }
  return `${short}…`;
}

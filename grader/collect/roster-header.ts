// Finds the columns of a roster by the names in its first line, English or Japanese.
import { Fault } from "../model/fault.ts";

const required = ["id", "name", "repository"] as const;
const optional = ["email", "section", "received"] as const;

export type Column = (typeof required)[number] | (typeof optional)[number];

const japanese: ReadonlyMap<string, Column> = new Map([
  ["学籍番号", "id"],
  ["氏名", "name"],
  ["リポジトリ", "repository"],
]);

/**
 * Where each column stands. Case, width and surrounding space of the names do not count; other columns are left alone.
 * @throws Fault "unreadable-roster" naming the columns found.
 */
export function readHeader(cells: readonly string[], path: string): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = toColumn(cell);
    if (column === undefined) return;
    if (columns.has(column)) {
      throw new Fault(
        "unreadable-roster",
        `The roster ${path} has the column ${column} twice: ${list(cells)}.`,
      );
    }
    columns.set(column, index);
  });
  const missing = required.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    throw new Fault(
      "unreadable-roster",
      `The roster ${path} has no column ${missing.join(", ")}. Its first line must name the columns ` +
        `${required.join(", ")}, separated by commas; found: ${list(cells)}.`,
    );
  }
  return columns;
}

function toColumn(cell: string): Column | undefined {
  const name = cell.normalize("NFKC").trim().toLowerCase();
  return [...required, ...optional].find((column) => column === name) ?? japanese.get(name);
}

const list = (cells: readonly string[]) => cells.map((cell) => JSON.stringify(cell)).join(", ");

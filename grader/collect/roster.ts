// Reads the roster: one row a student. What is wrong with the file is a Fault, what is wrong with a row is a value.
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { Fault } from "../model/fault.ts";
import type { Untrusted } from "../model/untrusted.ts";
import { readHeader, type Column } from "./roster-header.ts";
import { rosterText } from "./roster-text.ts";
import { foldId, idFault, normalizeId } from "./student-id.ts";
import { isZonedTime, zonedTimeExample } from "./zoned-time.ts";

export interface Roster {
  /** Absolute path of the folder the roster lies in; local repositories are named relative to it. */
  readonly folder: string;
  readonly rows: readonly RosterRow[];
  /** Something a TA should know about how the file was read. */
  readonly note?: string;
}

export interface StudentRow {
  readonly kind: "row";
  /** Line in the file, from 1; the header is a line. */
  readonly line: number;
  /** Normalised; a safe file name, different from every other student's on every system. */
  readonly id: Untrusted;
  readonly name: Untrusted;
  /** As written; {@link parseAddress} judges it. */
  readonly repository: Untrusted;
  readonly email?: Untrusted;
  readonly section?: Untrusted;
  /** When the hosting service received the submission: ISO 8601 with a zone. */
  readonly received?: string;
}

/** A row that cannot be graded before a TA corrects it. */
export interface BadRow {
  readonly kind: "bad-row";
  readonly line: number;
  readonly id: Untrusted;
  readonly name: Untrusted;
  /** A sentence that says what to correct. */
  readonly fault: Untrusted;
}

export type RosterRow = StudentRow | BadRow;

/**
 * Reads a CSV file with the columns id, name, repository and perhaps email, section, received.
 * @throws Fault "unreadable-roster" when nothing can be graded with it.
 */
export async function readRoster(path: string): Promise<Roster> {
  const { text, note } = rosterText(await readBytes(path), path);
  const [header, ...body] = readRecords(text, path);
  if (header === undefined || body.length === 0) {
    throw new Fault(
      "unreadable-roster",
      `The roster ${path} is empty: it needs a header and one row a student.`,
    );
  }
  const columns = readHeader(header.cells, path);
  const firstLines = new Map<string, Named>();
  const rows = body.map(({ cells, line }) => readRow(cells, line, columns, header.cells.length, firstLines));
  return { folder: dirname(resolve(path)), rows, ...(note !== undefined && { note }) };
}

/** Longer cells are cut, and their rows at fault: no name, address or time needs as much. In characters. */
const longestCell = 1000;

interface Named {
  readonly id: string;
  readonly line: number;
}

interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : String(error);
    throw new Fault("unreadable-roster", `The roster ${path} cannot be read: ${reason}.`);
  }
}

function readRecords(text: string, path: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  const on_record = (cells: string[], { lines }: { readonly lines: number }) => {
    records.push({ cells: cells.map((cell) => cell.trim()), line: lines });
    return null; // kept here, with its line
  };
  const skipped = { skip_empty_lines: true, skip_records_with_empty_values: true };
  try {
    parse(text, { bom: true, relax_column_count: true, ...skipped, on_record });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Fault("unreadable-roster", `The roster ${path} is not proper CSV: ${error.message}.`);
  }
  return records;
}

function readRow(
  cells: readonly string[],
  line: number,
  columns: ReadonlyMap<Column, number>,
  width: number,
  firstLines: Map<string, Named>,
): RosterRow {
  const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? "").slice(0, longestCell);
  const id = normalizeId(cell("id"));
  const student = { line, id, name: cell("name") };
  const fault =
    (cells.length !== width && `it has ${cells.length} cells where the header has ${width}`) ||
    (cells.some(({ length }) => length > longestCell) && `a cell has more than ${longestCell} characters`) ||
    idSentence(id) ||
    takenSentence({ id, line }, firstLines) ||
    (cell("repository") === "" && "its repository is empty") ||
    receivedSentence(cell("received"));
  if (fault) return { kind: "bad-row", ...student, fault: `Line ${line} of the roster: ${fault}.` };
  const optional = (["email", "section", "received"] as const)
    .map((column) => [column, cell(column)] as const)
    .filter(([, text]) => text !== "");
  return { kind: "row", ...student, repository: cell("repository"), ...Object.fromEntries(optional) };
}

function idSentence(id: string): string | undefined {
  const fault = idFault(id);
  return fault && `the id ${JSON.stringify(id)} ${fault}`;
}

/** Later rows with an id that is taken are at fault, and so is one whose report file would be the same file. */
function takenSentence(named: Named, firstLines: Map<string, Named>): string | undefined {
  const first = firstLines.get(foldId(named.id));
  if (first === undefined) {
    firstLines.set(foldId(named.id), named);
    return undefined;
  }
  if (first.id === named.id) return `the id "${named.id}" already stands in line ${first.line}`;
  return `the id "${named.id}" differs only in case from "${first.id}" in line ${first.line}`;
}

function receivedSentence(received: string): string | undefined {
  if (received === "" || isZonedTime(received)) return undefined;
  return `received is ${JSON.stringify(received)}, not a time with a zone such as ${zonedTimeExample}`;
}

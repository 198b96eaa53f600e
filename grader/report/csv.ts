// gradebook.csv: the marks of a class for a spreadsheet.
import { stringify } from "csv-stringify/sync";
import type { Entry } from "../model/gradebook.ts";
import { toPoints } from "../model/points.ts";
import type { Untrusted } from "../model/untrusted.ts";
import { csvCell } from "./csv-cell.ts";
import { entryMilliPoints } from "./points-text.ts";
import type { ReportSource } from "./report-source.ts";

/**
 * One row a student, one column a rubric item. Begins with a byte order mark, without which Excel takes UTF-8 for
 * CP932. Every text goes through {@link csvCell}.
 */
export function gradebookCsv({ gradebook, items }: ReportSource): string {
  const { entries, maxMilliPoints } = gradebook;
  const ids = items.map(({ id }) => id);
  const header = [
    "id",
    "name",
    "section",
    "email",
    "kind",
    "points",
    "maxPoints",
    "late",
    "commit",
    "committedAt",
  ];
  const rows = entries.map((entry) => row(entry, toPoints(maxMilliPoints), ids));
  return stringify([[...header, ...ids], ...rows], {
    bom: true,
    record_delimiter: "windows",
    // Where numbers have commas, spreadsheets separate by semicolons.
    quoted_match: /;/,
    cast: { string: csvCell, boolean: String },
  });
}

type Cell = Untrusted | number | boolean | undefined;

function row(entry: Entry, maxPoints: number, ids: readonly string[]): readonly Cell[] {
  const { id, name, section, email, kind, late, commit, committedAt } = entry;
  const milliPoints = entryMilliPoints(entry);
  const points = milliPoints === undefined ? undefined : toPoints(milliPoints);
  return [
    id,
    name,
    section,
    email,
    kind,
    points,
    maxPoints,
    late,
    commit,
    committedAt,
    ...itemCells(entry, ids),
  ];
}

const itemCells = (entry: Entry, ids: readonly string[]): readonly Cell[] =>
  ids.map((id) => {
    const found = entry.kind === "graded" && entry.items.find(({ item }) => item === id);
    return found ? toPoints(found.milliPoints) : undefined;
  });

// Lays out the pictures of one entry for a page.
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { markup } from "./page.ts";
import { picturesOf } from "./pictures/pictures-of.ts";
import type { ReportSource } from "./report-source.ts";

/** The pictures of an entry in one language, in the order in which they are worth looking at. */
export const pictureViews = (source: ReportSource, entry: Entry, language: Language) =>
  picturesOf(source, entry, language).map(({ key, function: name, title, conclusion, svg, table }) => ({
    key,
    function: name,
    title,
    conclusion,
    svg: markup(svg),
    table: { columns: table.columns, rows: table.rows },
  }));

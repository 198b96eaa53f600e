// What the reports of a student's own work are made from: a class of one, judged on the visible cases alone.
import { loadCatalogues } from "../load/catalogues.ts";
import { readVersion } from "../load/version.ts";
import type { Assignment } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import { renderFormulas } from "../report/render-formulas.ts";
import type { ReportSource } from "../report/report-source.ts";
import { wordingOf } from "../wording/wording.ts";
import { mostOwnPoints, visibleItems } from "./own-points.ts";

/** @param judged the verdicts of the entry. */
export function ownReportSource(
  assignment: Assignment,
  entry: Entry,
  judged: readonly JudgedCheck[],
): ReportSource {
  const { title, items, deadline, submit, slides = {} } = assignment.manifest;
  return {
    // What the pages say of a sandbox is left out where there was none.
    gradebook: {
      ...{ assignment: assignment.id, title, maxMilliPoints: mostOwnPoints(items, judged), entries: [entry] },
      ...({ sandbox: "process", isolation: "shared", paranoid: false } as const),
    },
    items: visibleItems(items, judged),
    deadline,
    submit,
    slides,
    formulas: renderFormulas(assignment),
    wording: wordingOf(loadCatalogues(assignment)),
    version: readVersion(),
  };
}

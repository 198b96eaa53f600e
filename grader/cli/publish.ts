// Writes what a graded class leaves in its folder: gradebook.json, gradebook.csv, index.html and a page per student.
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forStudent } from "../for-students.ts";
import { loadCatalogues } from "../load/catalogues.ts";
import { readVersion } from "../load/version.ts";
import type { Assignment, Language } from "../model/assignment.ts";
import type { Gradebook } from "../model/gradebook.ts";
import { classReport } from "../report/class-report.ts";
import { gradebookCsv } from "../report/csv.ts";
import { gradebookJson } from "../report/json.ts";
import { renderFormulas } from "../report/render-formulas.ts";
import { reportFiles } from "../report/report-files.ts";
import type { ReportSource } from "../report/report-source.ts";
import { studentReport } from "../report/student-report.ts";
import { wordingOf } from "../wording/wording.ts";

/** Writes every file and returns what they were made from. Reports of students who left the roster go. */
export function publish(
  folder: string,
  assignment: Assignment,
  gradebook: Gradebook,
  language: Language,
): ReportSource {
  const wording = wordingOf(loadCatalogues(assignment));
  const source: ReportSource = {
    gradebook,
    items: assignment.manifest.items,
    formulas: renderFormulas(assignment),
    wording,
    version: readVersion(),
  };
  rmSync(join(folder, "reports"), { recursive: true, force: true });
  mkdirSync(join(folder, "reports"));
  const files = reportFiles(gradebook.entries);
  gradebook.entries.forEach((entry, position) => {
    const file = files[position];
    if (file) writeFileSync(join(folder, file), studentReport(source, forStudent(entry), language));
  });
  writeWhole(join(folder, "gradebook.json"), gradebookJson(source));
  writeWhole(join(folder, "gradebook.csv"), gradebookCsv(source));
  writeWhole(join(folder, "index.html"), classReport(source, language));
  return source;
}

/** Under its name a file is either the old one or the new one, never half of it. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

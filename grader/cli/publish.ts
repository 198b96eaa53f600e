// Writes what a graded class leaves in its folder: gradebook.json and .csv, the pages of the class, a page per student.
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { forStudent } from "../for-students.ts";
import { loadCatalogues } from "../load/catalogues.ts";
import { readVersion } from "../load/version.ts";
import type { Language } from "../model/assignment.ts";
import { readClass, type ReadClass } from "../read-class.ts";
import { anonymousReport } from "../report/anonymous-report.ts";
import { classReport } from "../report/class-report.ts";
import { gradebookCsv } from "../report/csv.ts";
import { gradebookJson } from "../report/json.ts";
import { renderFormulas } from "../report/render-formulas.ts";
import { reportFiles } from "../report/report-files.ts";
import type { ReportSource } from "../report/report-source.ts";
import { studentReport } from "../report/student-report.ts";
import { wordingOf } from "../wording/wording.ts";
import type { WantedFormats } from "./formats.ts";
import { tellGitHub } from "./github-step.ts";
import { openFormats, type Handed } from "./write-formats.ts";

const nothingElse: WantedFormats = { formats: [], gradescopeHidden: "visible" };

/**
 * Writes every file from the gradebook in the folder, with `language` first, and returns what they were made from.
 * Reports of students who left the roster go.
 * @param wanted formats of other programs to write besides.
 * @throws Fault when the folder holds no gradebook.
 */
export const publish = (folder: string, language: Language, wanted = nothingElse): Promise<ReportSource> =>
  readClass(folder, (read) => publishClass(folder, read, language, wanted));

function publishClass(
  folder: string,
  read: ReadClass,
  language: Language,
  wanted: WantedFormats,
): ReportSource {
  const { gradebook, filesOf } = read;
  const source = reportSource(read);
  rmSync(join(folder, "reports"), { recursive: true, force: true });
  mkdirSync(join(folder, "reports"));
  const names = reportFiles(gradebook.entries);
  const writeIn = openFormats(folder, source, language, wanted);
  let only: Handed | undefined;
  gradebook.entries.forEach((entry, position) => {
    const handed = { entry: forStudent(entry), files: filesOf(position) };
    const name = names[position];
    if (name !== undefined)
      writeFileSync(join(folder, name), studentReport(source, handed.entry, language, handed));
    writeIn(position, handed);
    if (gradebook.entries.length === 1) only = handed;
  });
  if (wanted.formats.includes("github")) tellGitHub(source, only, language);
  writeWhole(join(folder, "gradebook.json"), gradebookJson(source));
  writeWhole(join(folder, "gradebook.csv"), gradebookCsv(source));
  writeWhole(join(folder, "index.html"), classReport(source, language));
  writeWhole(join(folder, "index-anonymous.html"), anonymousReport(source, language));
  return source;
}

/** What all pages of a class are made from. */
export function reportSource({ assignment, gradebook }: ReadClass): ReportSource {
  const { items, deadline, submit, slides = {} } = assignment.manifest;
  return {
    gradebook,
    items,
    deadline,
    submit,
    slides,
    formulas: renderFormulas(assignment),
    wording: wordingOf(loadCatalogues(assignment)),
    version: readVersion(),
  };
}

/** Under its name a file is either the old one or the new one, never half of it. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

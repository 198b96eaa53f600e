// Writes what a graded class leaves in its folder: gradebook.json and .csv, the pages of the class, a page per student.
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { forStudent } from "../for-students.ts";
import type { Language } from "../model/assignment.ts";
import { readClass, type ReadClass } from "../read-class.ts";
import { anonymousReport } from "../report/anonymous-report.ts";
import { classReport } from "../report/class-report.ts";
import { gradebookCsv } from "../report/csv.ts";
import { gradebookJson } from "../report/json.ts";
import type { ReportSource } from "../report/report-source.ts";
import type { WantedFormats } from "./formats.ts";
import { tellGitHub } from "./github-step.ts";
import { reportSource } from "./report-source.ts";
import { startPageWriter } from "./start-page-writer.ts";
import { newPile, writeStudentPages } from "./student-pages.ts";
import { openFormats, type Handed } from "./write-formats.ts";

const nothingElse: WantedFormats = { formats: [], gradescopeHidden: "visible" };

/** Pages a thread has to write before it has earned its start. */
const worthAThread = 40;

/**
 * Writes every file from the gradebook in the folder, with `language` first, and returns what they were made from.
 * Reports of students who left the roster go. The pages of a large class are written by as many threads as there are cores.
 * @param wanted formats of other programs to write besides.
 * @throws Fault when the folder holds no gradebook.
 */
export const publish = (folder: string, language: Language, wanted = nothingElse): Promise<ReportSource> =>
  readClass(folder, (read) => publishClass(folder, read, language, wanted));

async function publishClass(
  folder: string,
  read: ReadClass,
  language: Language,
  wanted: WantedFormats,
): Promise<ReportSource> {
  const source = reportSource(read);
  rmSync(join(folder, "reports"), { recursive: true, force: true });
  mkdirSync(join(folder, "reports"));
  const { length } = read.gradebook.entries;
  const pile = newPile();
  const writerCount = Math.max(1, Math.min(availableParallelism(), Math.floor(length / worthAThread)));
  const others = Promise.all(
    Array.from({ length: writerCount - 1 }, () => startPageWriter({ folder, language, pile })),
  );
  // Awaited below; until then this thread may fail by itself.
  others.catch(() => undefined);
  writeWhole(join(folder, "gradebook.json"), gradebookJson(source));
  writeWhole(join(folder, "gradebook.csv"), gradebookCsv(source));
  writeWhole(join(folder, "index.html"), classReport(source, language));
  writeWhole(join(folder, "index-anonymous.html"), anonymousReport(source, language));
  writeOtherFormats(folder, read, source, language, wanted);
  writeStudentPages(folder, read, source, language, pile);
  await others;
  return source;
}

/** Formats that an earlier run wrote are written anew, too. */
function writeOtherFormats(
  folder: string,
  { gradebook, filesOf }: ReadClass,
  source: ReportSource,
  language: Language,
  wanted: WantedFormats,
): void {
  const writeIn = openFormats(folder, source, language, wanted);
  const { entries } = gradebook;
  const handed = (position: number): Handed => {
    return { entry: forStudent(entries[position]!), files: filesOf(position) };
  };
  if (writeIn) entries.forEach((_, position) => writeIn(position, handed(position)));
  if (wanted.formats.includes("github"))
    tellGitHub(source, entries.length === 1 ? handed(0) : undefined, language);
}

/** Under its name a file is either the old one or the new one, never half of it. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

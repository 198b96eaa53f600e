// Writes the pages of a class's students, alone or together with other threads.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { forStudent } from "../for-students.ts";
import type { Language } from "../model/assignment.ts";
import type { ReadClass } from "../read-class.ts";
import { reportFiles } from "../report/report-files.ts";
import type { ReportSource } from "../report/report-source.ts";
import { studentReport } from "../report/student-report.ts";

/** A pile of pages that several threads take from: one number in memory that they share, the next page's position. */
export type Pile = Int32Array<SharedArrayBuffer>;

/** A pile from which nothing was taken. */
export const newPile = (): Pile => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/**
 * Takes page after page from the pile until none is left.
 * @param language the pages open in. Entries whose id is no file name get no page.
 */
export function writeStudentPages(
  folder: string,
  { gradebook, filesOf }: ReadClass,
  source: ReportSource,
  language: Language,
  pile: Pile,
): void {
  const { entries } = gradebook;
  const files = reportFiles(entries);
  const take = () => Atomics.add(pile, 0, 1);
  for (let position = take(); position < entries.length; position = take()) {
    const file = files[position];
    if (file === undefined) continue;
    const page = studentReport(source, forStudent(entries[position]!), language, {
      files: filesOf(position),
    });
    writeFileSync(join(folder, file), page);
  }
}

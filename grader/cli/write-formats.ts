// Writes the results of a class in the formats of other programs: DIR/formats/junit/<id>.xml and so on.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../model/fault.ts";
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { classroom50Json } from "../report/classroom50.ts";
import { githubSummary } from "../report/github-summary.ts";
import { gradescopeJson } from "../report/gradescope.ts";
import { junitXml } from "../report/junit.ts";
import { filesIn } from "../report/report-files.ts";
import type { ReportSource } from "../report/report-source.ts";
import { formats, type Format, type WantedFormats } from "./formats.ts";

const endings: Readonly<Record<Format, string>> = {
  junit: "xml",
  gradescope: "json",
  classroom50: "json",
  github: "md",
};

/** In the folder of a class. */
const formatsFolder = "formats";

/** An entry as students may see it, with what was submitted. */
export interface Handed {
  readonly entry: Entry;
  readonly files: readonly SourceFile[];
}

/**
 * Empties the folders of the formats that were asked for, and of those that an earlier run has left, so that no file
 * tells of points that have changed since. Returns what writes the files of the entry at a position; undefined when there
 * is no format to write.
 * @throws Fault when Classroom 50 is asked for another number of submissions than one.
 */
export function openFormats(
  folder: string,
  source: ReportSource,
  language: Language,
  wanted: WantedFormats,
): ((position: number, handed: Handed) => void) | undefined {
  const { entries } = source.gradebook;
  if (wanted.submission && entries.length !== 1)
    throw new Fault(
      "bad-option",
      `--format classroom50 tells of one submission, but there are ${entries.length}. Grade the one that Classroom 50 names.`,
    );
  const placeOf = (format: Format): string => join(folder, formatsFolder, format);
  const written = formats.filter(
    (format) => wanted.formats.includes(format) || (existsSync(placeOf(format)) && format !== "classroom50"),
  );
  // Nothing but kadai's own lies in there.
  rmSync(join(folder, formatsFolder), { recursive: true, force: true });
  for (const format of written) mkdirSync(placeOf(format), { recursive: true });
  if (written.length === 0) return undefined;
  const names = written.map((format) => ({
    format,
    files: filesIn(`${formatsFolder}/${format}`, endings[format], entries),
  }));
  return (position, handed) => {
    for (const { format, files } of names) {
      const name = files[position];
      const text = name === undefined ? undefined : textIn(format, source, handed, language, wanted);
      if (name !== undefined && text !== undefined) writeFileSync(join(folder, name), text);
    }
  };
}

/** Undefined where a format has no words for an entry without marks. */
function textIn(
  format: Format,
  source: ReportSource,
  { entry, files }: Handed,
  language: Language,
  { gradescopeHidden, submission }: WantedFormats,
): string | undefined {
  switch (format) {
    case "junit":
      return junitXml(source, entry, language, files);
    case "gradescope":
      return gradescopeJson(source, entry, language, gradescopeHidden);
    case "classroom50":
      return submission && classroom50Json(source, entry, language, submission, new Date());
    case "github":
      return githubSummary(source, entry, language, { files });
  }
}

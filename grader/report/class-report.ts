// index.html: the class at a glance, for its teachers.
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { toPoints } from "../model/points.ts";
import { visibleText } from "../wording/visible-text.ts";
import { classView } from "./class-view.ts";
import { versionView } from "./graded-version.ts";
import { renderPage, scriptView } from "./page.ts";
import { entryMilliPoints } from "./points-text.ts";
import { reasonsToLook, type ReasonToLook } from "./reasons-to-look.ts";
import { reportFiles } from "./report-files.ts";
import type { ReportSource } from "./report-source.ts";
import { exactly } from "./shown-count.ts";
import { stateView } from "./state-mark.ts";

/** Longer names are cut. */
const longestName = 80;

/** Stands where a row at fault has no name. */
const noName = "—";

/** Faults name files and addresses, which must stay whole. */
const longestFault = 400;

/** The page of the class. It links to the reports named by {@link reportFiles}. */
export function classReport(source: ReportSource, language: Language): string {
  const { entries } = source.gradebook;
  const files = reportFiles(entries);
  const students = entries.map((entry, index) => studentView(source, entry, files[index], language));
  const view = {
    ...classView(source, language, exactly),
    anonymous: false,
    students,
    sections: entries.some(({ section }) => section !== undefined),
    look: students.filter(({ reasons }) => reasons.length > 0),
    ...scriptView("dashboard.js"),
  };
  return renderPage("class-report", view, source.wording, language);
}

function studentView(source: ReportSource, entry: Entry, file: string | undefined, language: Language) {
  const { wording } = source;
  const milliPoints = entryMilliPoints(entry);
  return {
    id: visibleText(entry.id, longestName),
    name: visibleText(entry.name, longestName) || noName,
    section: visibleText(entry.section ?? "", longestName),
    // Each part of the path by itself: an id may hold letters of any script.
    link: file?.split("/").map(encodeURIComponent).join("/") ?? "",
    points: milliPoints === undefined ? "" : toPoints(milliPoints),
    state: stateView(entry.kind, wording, language),
    ...versionView(entry, wording, language),
    reasons: reasonsToLook(entry).map((reason) => reasonText(source, entry, reason, language)),
  };
}

function reasonText(
  { wording }: ReportSource,
  entry: Entry,
  reason: ReasonToLook,
  language: Language,
): string {
  if ("functions" in reason)
    return wording.say(language, `look.${reason.kind}`, { functions: reason.functions.join(", ") });
  if (entry.kind === "no-submission") return wording.say(language, `no-submission.${entry.reason}`);
  return entry.kind === "ungraded" ? visibleText(entry.fault, longestFault) : "";
}

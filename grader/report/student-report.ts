// reports/<id>.html: one student's points, what was found, and how it was graded, in both languages.
import { languages, type Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { visibleText } from "../wording/visible-text.ts";
import { firstTrouble, type FirstTrouble } from "./first-trouble.ts";
import { listingOf, type Place } from "./listing.ts";
import { renderPage } from "./page.ts";
import { refuseHiddenData } from "./refuse-hidden-data.ts";
import type { ReportSource } from "./report-source.ts";
import { readingView } from "./student-reading.ts";

/** What is on record of a student beside the entry. */
export interface StudentWork {
  /** The files that were graded. */
  readonly files?: readonly SourceFile[];
  /** Present where students judge their own work: on visible cases alone, on their own machine. */
  readonly own?: OwnWork;
}

export interface OwnWork {
  /** The names of files that were handed out and changed since; empty when there are none. */
  readonly changed: string;
}

/** Longer names are cut. */
const longestName = 80;

/**
 * The page of one entry.
 * @param entry with its verdicts redacted: a report shows a student nothing of the data of hidden cases.
 * @param first the language the page opens in; the other one is a link away in the same file.
 * @throws Error when a verdict on hidden cases still holds data.
 */
export function studentReport(
  source: ReportSource,
  entry: Entry,
  first: Language,
  { files = [], own }: StudentWork = {},
): string {
  const { gradebook, items, wording } = source;
  if ("judged" in entry) entry.judged?.forEach(refuseHiddenData);
  const trouble = firstTrouble(entry, items);
  const listing = trouble && listingOf(files, trouble.function, placeOf(trouble));
  const name = visibleText(entry.name, longestName);
  const view = {
    title: gradebook.title[first],
    name,
    readings: languages
      .toSorted((one, other) => Number(other === first) - Number(one === first))
      .map((language, position, both) => ({
        ...readingView(source, entry, language, trouble, listing),
        name,
        own: own !== undefined,
        changed: own?.changed ?? "",
        id: visibleText(entry.id, longestName),
        isFirst: position === 0,
        otherLanguage: both[1 - position] ?? first,
        otherName: wording.say(both[1 - position] ?? first, "report.this-language"),
      })),
  };
  return renderPage("student-report", view, wording, first);
}

/** Where the program stopped, when the trouble is an error in a line. */
function placeOf({ shownBy }: FirstTrouble): Place {
  const outcome = shownBy?.verdict.kind === "errored" ? shownBy.verdict.outcome : undefined;
  return outcome?.kind === "threw" || outcome?.kind === "unloadable" ? outcome : {};
}

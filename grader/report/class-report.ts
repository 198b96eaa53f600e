// index.html: the class at a glance, for its teachers.
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { describeDiagnosis } from "../wording/describe-diagnosis.ts";
import { titleOf } from "../wording/describe-verdict.ts";
import { visibleText } from "../wording/visible-text.ts";
import { spreadOf, tallyChecks, type CheckTally, type Spread, type VerdictKind } from "./class-figures.ts";
import { versionView } from "./graded-version.ts";
import { renderPage } from "./page.ts";
import { toPoints } from "../model/points.ts";
import { entryMilliPoints } from "./points-text.ts";
import { reportFiles } from "./report-files.ts";
import type { ReportSource } from "./report-source.ts";
import { sandboxText } from "./sandbox-text.ts";
import { stateView } from "./state-mark.ts";
import { tallyDiagnoses, type DiagnosisTally } from "./tally-diagnoses.ts";

/** Longer names are cut. */
const longestName = 80;

/** Stands where a row at fault has no name. */
const noName = "—";

/** Faults name files and addresses, which must stay whole. */
const longestFault = 400;

/** Explanations shown on the page; gradebook.json holds all. */
const mostTaught = 12;

/** The verdicts a check can have on a graded submission, in the order of the columns. */
const columns: readonly VerdictKind[] = ["passed", "failed", "errored", "not-implemented", "skipped"];

/** The page of the class. It links to the reports named by {@link reportFiles}. */
export function classReport(source: ReportSource, language: Language): string {
  const { gradebook, items, wording, version } = source;
  const { entries } = gradebook;
  const files = reportFiles(entries);
  const students = entries.map((entry, index) => studentView(source, entry, files[index], language));
  const count = (kind: Entry["kind"]): number => entries.filter((entry) => entry.kind === kind).length;
  const spread = spreadOf(gradebook);
  const tallies = tallyChecks(entries, items);
  const view = {
    assignment: gradebook.assignment,
    title: gradebook.title[language],
    maxPoints: toPoints(gradebook.maxMilliPoints),
    total: entries.length,
    graded: count("graded"),
    noSubmission: count("no-submission"),
    ungraded: count("ungraded"),
    late: entries.filter(({ late }) => late === true).length,
    anyGraded: spread.count > 0,
    median: oneDecimal(spread.median),
    mean: oneDecimal(spread.mean),
    bins: binViews(spread),
    columns: columns.map((kind) => stateView(kind, wording, language)),
    items: items.map((item) => ({
      title: item.title[language],
      points: item.points,
      checks: tallies.filter((one) => one.item === item).map((one) => checkView(source, one, language)),
    })),
    teach: tallyDiagnoses(entries)
      .slice(0, mostTaught)
      .map((one) => teachView(source, one, language)),
    students,
    sections: entries.some(({ section }) => section !== undefined),
    look: students.filter(({ needsALook }) => needsALook),
    sandbox: sandboxText(gradebook, wording, language),
    git: gradebook.git ?? "",
    version,
  };
  return renderPage("class-report", view, wording, language);
}

/** One row of "what to teach next". The name of a cluster is for the staff: they may explain it to all who share it. */
function teachView({ wording }: ReportSource, { diagnosis, count }: DiagnosisTally, language: Language) {
  const { title, why } = describeDiagnosis(wording, language, diagnosis);
  return {
    function: diagnosis.function,
    title,
    why,
    count,
    cluster: diagnosis.kind === "unknown" ? diagnosis.cluster : "",
  };
}

function studentView({ wording }: ReportSource, entry: Entry, file: string | undefined, language: Language) {
  const milliPoints = entryMilliPoints(entry);
  const reason =
    entry.kind === "ungraded"
      ? entry.fault
      : entry.kind === "no-submission"
        ? wording.say(language, `no-submission.${entry.reason}`)
        : "";
  return {
    id: visibleText(entry.id, longestName),
    name: visibleText(entry.name, longestName) || noName,
    section: visibleText(entry.section ?? "", longestName),
    // Each part of the path by itself: an id may hold letters of any script.
    link: file?.split("/").map(encodeURIComponent).join("/") ?? "",
    points: milliPoints === undefined ? "" : toPoints(milliPoints),
    state: stateView(entry.kind, wording, language),
    ...versionView(entry, wording, language),
    reason: visibleText(reason, longestFault),
    needsALook: entry.kind !== "graded",
  };
}

function checkView(
  { wording }: ReportSource,
  { check, counts, hiddenOnly, total }: CheckTally,
  language: Language,
) {
  const share = (kind: VerdictKind): number => (100 * counts[kind]) / Math.max(1, total);
  return {
    title: titleOf(wording, language, check),
    cells: columns.map((kind) => ({ kind, count: counts[kind] })),
    bar: columns.filter((kind) => counts[kind] > 0).map((kind) => ({ kind, width: share(kind).toFixed(2) })),
    passRate: Math.round(share("passed")),
    hiddenOnly,
    total,
  };
}

/** A height is a share of the fullest bin's. */
function binViews({ bins, count }: Spread) {
  const fullest = Math.max(1, ...bins.map((bin) => bin.count));
  return bins.map((bin, place) => ({
    from: toPoints(bin.from),
    full: place === bins.length - 1,
    count: bin.count,
    height: (bin.count / fullest).toFixed(3),
    share: Math.round((100 * bin.count) / Math.max(1, count)),
  }));
}

const oneDecimal = (milliPoints: number): string => toPoints(milliPoints).toFixed(1);

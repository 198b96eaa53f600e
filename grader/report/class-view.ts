// What is shown of a class without naming anyone: overview, mistakes, checks, points, items, timeline.
import type { Language } from "../model/assignment.ts";
import type { Entry } from "../model/gradebook.ts";
import { toPoints } from "../model/points.ts";
import { describeDiagnosis } from "../wording/describe-diagnosis.ts";
import { titleOf } from "../wording/describe-verdict.ts";
import { showEvidence } from "../wording/show-evidence.ts";
import { evidenceView } from "./check-view.ts";
import { spreadOf, tallyChecks, type CheckTally, type Spread, type VerdictKind } from "./class-figures.ts";
import { timeText } from "./graded-version.ts";
import { itemStatistics, leastForDiscrimination, type ItemStatistics } from "./item-statistics.ts";
import type { ReportSource } from "./report-source.ts";
import { sandboxText } from "./sandbox-text.ts";
import type { Counting } from "./shown-count.ts";
import { stateView } from "./state-mark.ts";
import { tallyDiagnoses, type DiagnosisTally } from "./tally-diagnoses.ts";
import { timelineOf } from "./timeline.ts";

/** Explanations shown on the page; gradebook.json holds all. */
const mostTaught = 12;

/** The verdicts a check can have on a graded submission, in the order of the columns. */
const columns: readonly VerdictKind[] = ["passed", "failed", "errored", "not-implemented", "skipped"];

/** The view of the class in one language, with its counts exact or coarse. */
export function classView(source: ReportSource, language: Language, counting: Counting) {
  const { gradebook, items, wording, version, deadline } = source;
  const { entries } = gradebook;
  const { shown } = counting;
  const count = (kind: Entry["kind"]): number => entries.filter((entry) => entry.kind === kind).length;
  const spread = spreadOf(gradebook);
  const tallies = tallyChecks(entries, items);
  return {
    assignment: gradebook.assignment,
    title: gradebook.title[language],
    maxPoints: toPoints(gradebook.maxMilliPoints),
    total: entries.length,
    graded: shown(count("graded")),
    noSubmission: shown(count("no-submission")),
    ungraded: shown(count("ungraded")),
    late: shown(entries.filter(({ late }) => late === true).length),
    anyGraded: spread.count > 0,
    median: oneDecimal(spread.median),
    mean: oneDecimal(spread.mean),
    bins: binViews(spread, counting),
    columns: columns.map((kind) => stateView(kind, wording, language)),
    items: items.map((item) => ({
      title: item.title[language],
      points: item.points,
      checks: tallies
        .filter((one) => one.item === item)
        .map((one) => checkTallyView(source, one, language, counting)),
    })),
    teach: tallyDiagnoses(entries)
      .slice(0, mostTaught)
      .map((one) => teachView(source, one, spread.count, language, counting)),
    statistics: itemStatistics(entries, items).map((one) => statisticsView(one, language)),
    leastForDiscrimination,
    timeline: timelineViews(source, language, counting),
    deadline: timeText(deadline),
    sandbox: sandboxText(gradebook, wording, language),
    git: gradebook.git ?? "",
    version,
  };
}

/** One row of "what to teach next". */
function teachView(
  { wording, slides }: ReportSource,
  { diagnosis, count, example }: DiagnosisTally,
  graded: number,
  language: Language,
  { shown, drawn }: Counting,
) {
  const { title, why } = describeDiagnosis(wording, language, diagnosis);
  const evidence = example && showEvidence({ key: "", params: {}, evidence: example });
  return {
    function: diagnosis.function,
    title,
    why,
    count: shown(count),
    ofGraded: wording.say(language, "report.of-graded", { of: graded, share: percent(drawn(count), graded) }),
    slides: (slides[diagnosis.function] ?? []).map((name) => `「${name}」`).join(" "),
    example: evidence ? evidenceView(evidence) : false,
    cluster: diagnosis.kind === "unknown" ? diagnosis.cluster : "",
  };
}

function checkTallyView(
  { wording }: ReportSource,
  { check, counts, hiddenOnly, total }: CheckTally,
  language: Language,
  { shown, drawn }: Counting,
) {
  const all = columns.reduce((sum, kind) => sum + drawn(counts[kind]), 0);
  const share = (kind: VerdictKind): number => (100 * drawn(counts[kind])) / Math.max(1, all);
  return {
    title: titleOf(wording, language, check),
    cells: columns.map((kind) => ({ count: shown(counts[kind]), none: counts[kind] === 0 })),
    bar: columns.filter((kind) => counts[kind] > 0).map((kind) => ({ kind, width: share(kind).toFixed(2) })),
    passRate: Math.round(share("passed")),
    hiddenOnly: { count: shown(hiddenOnly), none: hiddenOnly === 0 },
    total,
  };
}

/** A height is a share of the fullest bin's. */
function binViews({ bins, count }: Spread, { shown, drawn }: Counting) {
  const fullest = Math.max(1, ...bins.map((bin) => bin.count));
  return bins.map((bin, place) => ({
    from: toPoints(bin.from),
    full: place === bins.length - 1,
    any: bin.count > 0,
    count: shown(bin.count),
    height: Math.min(1, drawn(bin.count) / fullest).toFixed(3),
    share: percent(drawn(bin.count), count),
  }));
}

function statisticsView({ item, meanShare, discrimination }: ItemStatistics, language: Language) {
  return {
    title: item.title[language],
    points: item.points,
    meanShare: Math.round(100 * meanShare),
    discrimination: discrimination === undefined ? "" : discrimination.toFixed(2).replace("-", "−"),
    value: discrimination === undefined ? "" : discrimination.toFixed(4),
    maybeOurFault: discrimination !== undefined && discrimination < 0,
  };
}

/** Empty when no time is known. A width is a share of all. */
function timelineViews(
  { gradebook, deadline, wording }: ReportSource,
  language: Language,
  counting: Counting,
) {
  const spans = timelineOf(gradebook.entries, deadline);
  const all = spans.at(-1)?.soFar ?? 0;
  if (all === 0) return [];
  return spans.map(({ kind, count, soFar }) => ({
    when: wording.say(language, `timeline.${kind}`),
    late: kind.startsWith("late"),
    count: counting.shown(count),
    soFar: percent(soFar, all),
  }));
}

const percent = (part: number, whole: number): number => Math.round((100 * part) / Math.max(1, whole));

const oneDecimal = (milliPoints: number): string => toPoints(milliPoints).toFixed(1);

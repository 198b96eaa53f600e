// All that a student's report says in one of its languages.
import type { Language, RubricItem } from "../model/assignment.ts";
import { callsForFormula } from "../model/formula.ts";
import { functionOf } from "../model/function-of.ts";
import type { Entry } from "../model/gradebook.ts";
import { toPoints } from "../model/points.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import { describeDiagnosis } from "../wording/describe-diagnosis.ts";
import { showEvidence } from "../wording/show-evidence.ts";
import { checkView, evidenceView, sideView } from "./check-view.ts";
import type { FirstTrouble } from "./first-trouble.ts";
import { versionView } from "./graded-version.ts";
import type { Listing } from "./listing.ts";
import { pictureViews } from "./picture-view.ts";
import { entryMilliPoints } from "./points-text.ts";
import type { RenderedFormulas } from "./render-formulas.ts";
import type { ReportSource } from "./report-source.ts";
import { sandboxText } from "./sandbox-text.ts";

/** The view of one language. @param listing the student's own function that the trouble is in. */
export function readingView(
  source: ReportSource,
  entry: Entry,
  language: Language,
  trouble: FirstTrouble | undefined,
  listing: Listing | undefined,
) {
  const { gradebook, items, wording, version, submit } = source;
  const milliPoints = entryMilliPoints(entry);
  const itemViews = items.map((item) => itemView(source, item, entry, trouble, language));
  const pictures = pictureViews(source, entry, language);
  // The cause comes with its picture; the others stand together further down.
  const own = pictures.find((one) => one.function === trouble?.function);
  const nothing = entry.kind === "no-submission" ? entry.reason : undefined;
  return {
    language,
    assignment: gradebook.assignment,
    title: gradebook.title[language],
    graded: entry.kind === "graded",
    ungraded: entry.kind === "ungraded",
    reason: nothing ? wording.say(language, `no-submission.${nothing}`) : "",
    toDo: nothing ? wording.say(language, `no-submission.${nothing}.next`, { files: submit.join(", ") }) : "",
    points: milliPoints === undefined ? "" : toPoints(milliPoints),
    maxPoints: toPoints(gradebook.maxMilliPoints),
    share: (100 * (milliPoints ?? 0)) / Math.max(1, gradebook.maxMilliPoints),
    allPoints: milliPoints === gradebook.maxMilliPoints,
    items: itemViews.filter(({ checks }) => checks.length > 0),
    lost: milliPoints === undefined ? "" : toPoints(gradebook.maxMilliPoints - milliPoints),
    lostItems: itemViews.filter(({ lost }) => lost > 0),
    trouble: trouble
      ? { ...troubleView(source, trouble, listing, language), pictures: own ? [own] : [] }
      : false,
    pictures: pictures.filter((one) => one !== own),
    ...versionView(entry, wording, language),
    seedId: ("seedId" in entry && entry.seedId) || "",
    sandbox: sandboxText(gradebook, wording, language),
    version,
  };
}

/** The first root cause in full: what, with which numbers, in which lines, why, and what to do next. */
function troubleView(
  { wording, formulas }: ReportSource,
  { function: name, diagnosis, shownBy }: FirstTrouble,
  listing: Listing | undefined,
  language: Language,
) {
  const side = shownBy && sideView(wording, shownBy, language);
  const finding =
    shownBy?.verdict.kind === "failed"
      ? (shownBy.verdict.findings.find(({ evidence }) => evidence) ?? shownBy.verdict.findings[0])
      : undefined;
  const evidence = finding && showEvidence(finding);
  const nothingKnown = { title: "", shownBy: "", why: "", next: "" };
  return {
    ...(diagnosis ? describeDiagnosis(wording, language, diagnosis) : nothingKnown),
    function: name,
    isWritten: shownBy !== undefined || diagnosis !== undefined,
    where: side?.where ?? "",
    remark: side?.remark || side?.findings[0]?.text || "",
    call: side?.call ?? "",
    evidence: evidence ? evidenceView(evidence) : false,
    formulas: formulaViews(formulas, [name], language),
    listing: listing ?? false,
  };
}

function itemView(
  { wording, formulas }: ReportSource,
  item: RubricItem,
  entry: Entry,
  trouble: FirstTrouble | undefined,
  language: Language,
) {
  const judged = "judged" in entry ? (entry.judged ?? []) : [];
  const points = entry.kind === "graded" && entry.items.find((one) => one.item === item.id);
  const checks = item.checks
    .map((check) => ({ check, both: judged.filter((one) => one.check === check) }))
    .filter(({ both }) => both.length > 0);
  const all = checks.flatMap(({ both }) => both);
  const inItem = new Set(item.checks.map(functionOf));
  const explained = (entry.kind === "graded" ? entry.diagnoses : []).filter((one) =>
    inItem.has(one.function),
  );
  // What "begin here" tells in full is not told again.
  const told = trouble?.function;
  return {
    id: item.id,
    title: item.title[language],
    points: points ? toPoints(points.milliPoints) : "",
    maxPoints: item.points,
    lost: points ? toPoints(points.maxMilliPoints - points.milliPoints) : 0,
    passed: all.filter(({ verdict }) => verdict.kind === "passed").length,
    of: all.length,
    toldAbove: told !== undefined && inItem.has(told),
    diagnoses: explained
      .filter((one) => one.function !== told)
      .map((one) => ({ function: one.function, ...describeDiagnosis(wording, language, one) })),
    formulas: formulaViews(
      formulas,
      wrongFunctions(all).filter((name) => name !== told),
      language,
    ),
    checks: checks.map(({ check, both }) => checkView(wording, check, both, language)),
  };
}

const wrongFunctions = (judged: readonly JudgedCheck[]): readonly string[] =>
  judged.filter(({ verdict }) => callsForFormula(verdict)).map(({ check }) => functionOf(check));

/** The formulas of functions that are not right yet, each once. */
function formulaViews(formulas: RenderedFormulas, names: readonly string[], language: Language) {
  const shown = new Set([...new Set(names)].flatMap((name) => formulas[name] ?? []));
  return [...shown].map(({ mathml, alt }) => ({ mathml, alt: alt[language] }));
}

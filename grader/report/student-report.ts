// reports/<id>.html: one student's points, what was found, and how it was graded.
import type { Language, RubricItem } from "../model/assignment.ts";
import { callsForFormula } from "../model/formula.ts";
import { functionOf } from "../model/function-of.ts";
import type { Entry } from "../model/gradebook.ts";
import type { Finding, JudgedCheck, Verdict } from "../model/verdict.ts";
import { describeDiagnosis } from "../wording/describe-diagnosis.ts";
import { describeFinding } from "../wording/describe-finding.ts";
import { describeVerdict, titleOf } from "../wording/describe-verdict.ts";
import { showCall, showEvidence, type ShownEvidence } from "../wording/show-evidence.ts";
import { visibleText } from "../wording/visible-text.ts";
import { versionView } from "./graded-version.ts";
import { renderPage } from "./page.ts";
import { picturesOf } from "./pictures/pictures-of.ts";
import { toPoints } from "../model/points.ts";
import { entryMilliPoints } from "./points-text.ts";
import type { RenderedFormulas } from "./render-formulas.ts";
import type { ReportSource } from "./report-source.ts";
import { stateView } from "./state-mark.ts";

/** Longer names are cut. */
const longestName = 80;

/**
 * The page of one entry.
 * @param entry with its verdicts redacted: a report shows a student nothing of the data of hidden cases.
 * @throws Error when a verdict on hidden cases still holds data.
 */
export function studentReport(source: ReportSource, entry: Entry, language: Language): string {
  const { gradebook, items, wording, version } = source;
  const judged = "judged" in entry ? (entry.judged ?? []) : [];
  for (const one of judged) refuseHiddenData(one);
  const milliPoints = entryMilliPoints(entry);
  const itemViews = items.map((item) => itemView(source, item, entry, judged, language));
  const view = {
    assignment: gradebook.assignment,
    title: gradebook.title[language],
    name: visibleText(entry.name, longestName),
    id: visibleText(entry.id, longestName),
    graded: entry.kind === "graded",
    ungraded: entry.kind === "ungraded",
    reason: entry.kind === "no-submission" ? wording.say(language, `no-submission.${entry.reason}`) : "",
    points: milliPoints === undefined ? "" : toPoints(milliPoints),
    maxPoints: toPoints(gradebook.maxMilliPoints),
    share: (100 * (milliPoints ?? 0)) / Math.max(1, gradebook.maxMilliPoints),
    allPoints: milliPoints === gradebook.maxMilliPoints,
    items: itemViews.filter(({ checks }) => checks.length > 0),
    lost: milliPoints === undefined ? "" : toPoints(gradebook.maxMilliPoints - milliPoints),
    lostItems: itemViews.filter(({ lost }) => lost > 0),
    pictures: picturesOf(source, entry, language),
    ...versionView(entry, wording, language),
    seedId: ("seedId" in entry && entry.seedId) || "",
    sandbox: wording.say(language, `sandbox.${gradebook.sandbox}`),
    version,
  };
  return renderPage("student-report", view, wording, language);
}

/** The last look before something is shown that must not be. */
function refuseHiddenData({ check, seen, verdict }: JudgedCheck): void {
  if (seen === "hidden" && !isBare(verdict))
    throw new Error(`The hidden verdict of check "${check}" was not redacted.`);
}

/** Whether a verdict says no more than the kind of mistake. */
function isBare(verdict: Verdict): boolean {
  if (verdict.kind === "errored")
    return (
      verdict.call.args.length === 0 &&
      (verdict.outcome.kind !== "threw" || (verdict.outcome.message === "" && !("line" in verdict.outcome)))
    );
  return (
    verdict.kind !== "failed" ||
    verdict.findings.every(
      ({ key, params, evidence }) =>
        key.startsWith("hidden.") && evidence === undefined && Object.keys(params).length === 0,
    )
  );
}

function itemView(
  { wording, formulas }: ReportSource,
  item: RubricItem,
  entry: Entry,
  judged: readonly JudgedCheck[],
  language: Language,
) {
  const points = entry.kind === "graded" && entry.items.find((one) => one.item === item.id);
  const checks = item.checks
    .map((check) => ({ check, both: judged.filter((one) => one.check === check) }))
    .filter(({ both }) => both.length > 0);
  const diagnoses = entry.kind === "graded" ? entry.diagnoses : [];
  const inItem = new Set(item.checks.map(functionOf));
  return {
    id: item.id,
    title: item.title[language],
    points: points ? toPoints(points.milliPoints) : "",
    maxPoints: item.points,
    lost: points ? toPoints(points.maxMilliPoints - points.milliPoints) : 0,
    diagnoses: diagnoses
      .filter((one) => inItem.has(one.function))
      .map((one) => ({ function: one.function, ...describeDiagnosis(wording, language, one) })),
    formulas: formulaViews(
      formulas,
      checks.flatMap(({ both }) => both),
      language,
    ),
    checks: checks.map(({ check, both }) => {
      const sides = both.map((one) => sideView(wording, one, language));
      return { title: titleOf(wording, language, check), sides, said: saidOf(sides) };
    }),
  };
}

/** The formulas of the functions that are not right yet, each once. */
function formulaViews(formulas: RenderedFormulas, judged: readonly JudgedCheck[], language: Language) {
  const wrong = judged
    .filter(({ verdict }) => callsForFormula(verdict))
    .map(({ check }) => functionOf(check));
  const shown = new Set([...new Set(wrong)].flatMap((name) => formulas[name] ?? []));
  return [...shown].map(({ mathml, alt }) => ({ mathml, alt: alt[language] }));
}

/** What the sides have to say; the same remark on both (skipped, right given something) is made once for the two. */
function saidOf(sides: readonly ReturnType<typeof sideView>[]) {
  const said = sides.filter(({ remark, findings }) => remark !== "" || findings.length > 0);
  const [first, second] = said;
  const alike = first && second && first.remark === second.remark && first.remark !== "" && first.call === "";
  return alike ? [{ ...first, where: "" }] : said;
}

/** One check on its visible or on its hidden cases. */
function sideView(wording: ReportSource["wording"], { seen, verdict }: JudgedCheck, language: Language) {
  return {
    where: wording.say(language, `report.${seen}`),
    state: stateView(verdict.kind, wording, language),
    remark: remarkOf(wording, verdict, language),
    call: verdict.kind === "errored" && seen === "visible" ? showCall(verdict.call) : "",
    findings: verdict.kind === "failed" ? findingViews(wording, verdict.findings, language) : [],
  };
}

/** What there is to say of a verdict beside its state and its findings. The fault of an ungraded one is for TAs. */
function remarkOf(wording: ReportSource["wording"], verdict: Verdict, language: Language): string {
  const speaks =
    verdict.kind === "errored" ||
    verdict.kind === "skipped" ||
    (verdict.kind === "passed" && verdict.followThrough);
  return speaks ? describeVerdict(wording, language, verdict) : "";
}

/** Findings that say the same are told once, with the evidence of each. */
function findingViews(wording: ReportSource["wording"], findings: readonly Finding[], language: Language) {
  const groups = new Map<string, ShownEvidence[]>();
  for (const finding of findings) {
    const text = describeFinding(wording, language, finding);
    const evidence = showEvidence(finding);
    groups.set(text, [...(groups.get(text) ?? []), ...(evidence ? [evidence] : [])]);
  }
  return [...groups].map(([text, evidence]) => ({
    text,
    evidence: evidence.map(({ call, yours = "", expected = "", at = false }) => ({
      call,
      yours,
      expected,
      at,
    })),
  }));
}

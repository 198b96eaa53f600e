// Tells an entry in plain words, item by item and check by check: what every format that lists checks is made from.
import { posix } from "node:path";
import type { Language, RubricItem } from "../model/assignment.ts";
import { functionOf } from "../model/function-of.ts";
import type { Entry } from "../model/gradebook.ts";
import { toMilliPoints } from "../model/points.ts";
import type { SourceFile } from "../model/snapshot.ts";
import type { JudgedCheck, Seen } from "../model/verdict.ts";
import { explainCheck, type ExplainedCheck } from "../wording/explain-check.ts";
import { placeOf, type LineOfFile } from "./place-of.ts";
import { entryMilliPoints } from "./points-text.ts";
import { refuseHiddenData } from "./refuse-hidden-data.ts";
import type { ReportSource } from "./report-source.ts";

/** An entry in one language. All texts are plain and may repeat what a student wrote: a format encodes every one. */
export interface ToldEntry {
  /** In the order of the rubric. */
  readonly items: readonly ToldItem[];
  /** Undefined when the entry is ungraded. */
  readonly milliPoints: number | undefined;
  readonly maxMilliPoints: number;
  /** Why there are no marks, or why they are 0, and what to do; empty for a graded entry. */
  readonly remarks: readonly string[];
}

export interface ToldItem {
  readonly id: string;
  readonly title: string;
  /** Undefined when the entry is ungraded. */
  readonly milliPoints: number | undefined;
  readonly maxMilliPoints: number;
  /** Empty when nothing was judged. */
  readonly checks: readonly ToldCheck[];
}

export interface ToldCheck extends ExplainedCheck {
  /** The graded function it is about. */
  readonly function: string;
  readonly seen: Seen;
  /** On which cases, in words. */
  readonly where: string;
  /** The line of the student's own that it is about. */
  readonly place: LineOfFile;
}

/**
 * @param entry with its verdicts redacted, as students may see them.
 * @param files what was submitted; without it no line is known but that of an error.
 * @throws Error when a verdict on hidden cases still holds data.
 */
export function tellEntry(
  source: ReportSource,
  entry: Entry,
  language: Language,
  files: readonly SourceFile[] = [],
): ToldEntry {
  const judged = "judged" in entry ? (entry.judged ?? []) : [];
  judged.forEach(refuseHiddenData);
  const diagnoses = entry.kind === "graded" ? entry.diagnoses : [];
  const told = judged.map((one): ToldCheck => ({
    ...explainCheck(source.wording, language, withoutFault(one), diagnoses),
    function: functionOf(one.check),
    seen: one.seen,
    where: source.wording.say(language, `report.${one.seen}`),
    place: placeOf(one, files, fileOf(source)),
  }));
  return {
    items: source.items.map((item) => tellItem(item, entry, told, language)),
    milliPoints: entryMilliPoints(entry),
    maxMilliPoints: source.gradebook.maxMilliPoints,
    remarks: remarksOf(source, entry, language),
  };
}

/** Everything a check has to say, a line each. */
export const linesOf = ({ sentence, evidence, explanation }: ToldCheck): readonly string[] => [
  sentence,
  ...evidence,
  ...explanation,
];

function tellItem(
  { id, title, points, checks }: RubricItem,
  entry: Entry,
  told: readonly ToldCheck[],
  language: Language,
): ToldItem {
  const earned = entry.kind === "graded" ? entry.items.find(({ item }) => item === id) : undefined;
  return {
    id,
    title: title[language],
    milliPoints: entry.kind === "ungraded" ? undefined : (earned?.milliPoints ?? 0),
    maxMilliPoints: toMilliPoints(points),
    checks: checks.flatMap((check) => told.filter((one) => one.check === check)),
  };
}

/** What is wrong on our side is for the staff to read. */
const withoutFault = (one: JudgedCheck): JudgedCheck =>
  one.verdict.kind === "ungraded" ? { ...one, verdict: { kind: "ungraded", fault: "" } } : one;

/** The file a function is looked for in when it stands nowhere: the first of those to hand in. */
const fileOf = ({ gradebook, submit }: ReportSource): string =>
  posix.join(gradebook.assignment, submit[0] ?? "");

function remarksOf({ wording, submit }: ReportSource, entry: Entry, language: Language): readonly string[] {
  if (entry.kind === "ungraded") return [wording.say(language, "report.ungraded-explained")];
  if (entry.kind === "graded") return [];
  const key = `no-submission.${entry.reason}`;
  return [wording.say(language, key), wording.say(language, `${key}.next`, { files: submit.join(", ") })];
}

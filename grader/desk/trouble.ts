// The one thing a student should look at first, in words: what, where, with which numbers, why, and what to do next.
import { posix } from "node:path";
import type { JudgedHere } from "../judge-here.ts";
import type { Assignment, Language } from "../model/assignment.ts";
import { declaredLine } from "../model/declared-line.ts";
import { callsForFormula, formulasOf } from "../model/formula.ts";
import { rootCause } from "../model/root-cause.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import { describeDiagnosis } from "../wording/describe-diagnosis.ts";
import { describeFinding } from "../wording/describe-finding.ts";
import { describeVerdict, titleOf } from "../wording/describe-verdict.ts";
import { showCall, showEvidence, type ShownEvidence } from "../wording/show-evidence.ts";
import { visibleText } from "../wording/visible-text.ts";
import type { Wording } from "../wording/wording.ts";

/** Texts are empty where there is nothing to say. */
export interface Trouble {
  /** "unwritten" is no mistake; of an "unloadable" file nothing else can be said. */
  readonly kind: "wrong" | "unwritten" | "unloadable" | "ungraded";
  readonly function: string;
  /** The check that shows it, which `npm run hint` takes. */
  readonly check: string;
  /** "assignments/02-delta/delta.ts:14"; terminals of editors make a link of it. */
  readonly place: string;
  /** What is true once it is right. */
  readonly goal: string;
  readonly found: string;
  readonly evidence?: Partial<ShownEvidence>;
  readonly formulas: readonly string[];
  /** The regularity that shows the cause. */
  readonly shownBy: string;
  readonly cause: string;
  readonly why: string;
  /** A question that leads on. */
  readonly next: string;
}

/** What to begin with; undefined when every visible check passes. */
export function troubleOf(
  assignment: Assignment,
  { judged, diagnoses, files }: JudgedHere,
  wording: Wording,
  language: Language,
): Trouble | undefined {
  const atFault = judged.find(({ verdict }) => verdict.kind === "ungraded");
  const root = rootCause(judged, diagnoses, assignment.manifest.items);
  if (!root && !atFault) return undefined;
  const name = root?.function ?? "";
  const shownBy = atFault ?? root?.shownBy;
  const check = shownBy?.check ?? judged.find((one) => one.check.startsWith(`${name}.`))?.check ?? name;
  const described = !atFault && root?.diagnosis && describeDiagnosis(wording, language, root.diagnosis);
  const isUnwritten = !shownBy;
  const showsFormula = isUnwritten || callsForFormula(shownBy.verdict);
  return {
    kind: atFault ? "ungraded" : isUnwritten ? "unwritten" : isUnloadable(shownBy) ? "unloadable" : "wrong",
    function: name,
    check,
    place: atFault
      ? placeText(posix.join(assignment.id, "expected.json"))
      : placeOf(assignment.id, files, name, shownBy),
    goal: titleOf(wording, language, check),
    // What is wrong on our side is for authors to read.
    ...(atFault ? { found: wording.say(language, "desk.ungraded") } : said(wording, language, shownBy)),
    formulas: showsFormula ? formulasOf(assignment, name).map(({ text }) => text) : [],
    shownBy: described ? described.shownBy : "",
    cause: described ? described.title : "",
    why: described ? described.why : "",
    next: described ? described.next : "",
  };
}

const isUnloadable = ({ verdict }: JudgedCheck): boolean =>
  verdict.kind === "errored" && verdict.outcome.kind === "unloadable";

/** What was found, with the first numbers that show it. */
function said(
  wording: Wording,
  language: Language,
  shownBy: JudgedCheck | undefined,
): Pick<Trouble, "found" | "evidence"> {
  if (!shownBy) return { found: "" };
  const { verdict } = shownBy;
  const finding =
    verdict.kind === "failed"
      ? (verdict.findings.find(({ evidence }) => evidence) ?? verdict.findings[0])
      : undefined;
  if (!finding) {
    const stopped = verdict.kind === "errored" && verdict.outcome.kind === "threw";
    return {
      found: describeVerdict(wording, language, verdict),
      ...(stopped && { evidence: { call: showCall(verdict.call) } }),
    };
  }
  const evidence = showEvidence(finding);
  return { found: describeFinding(wording, language, finding), ...(evidence && { evidence }) };
}

/** The line where the program stopped, else the one that declares the function, else the file. */
function placeOf(
  id: string,
  files: JudgedHere["files"],
  name: string,
  shownBy: JudgedCheck | undefined,
): string {
  const outcome = shownBy?.verdict.kind === "errored" ? shownBy.verdict.outcome : undefined;
  if ((outcome?.kind === "threw" || outcome?.kind === "unloadable") && outcome.file !== undefined)
    return placeText(visibleText(outcome.file), outcome.line);
  for (const { path, text } of files) {
    const index = declaredLine(text.split(/\r\n?|\n/), name);
    if (index >= 0) return placeText(posix.join(id, path), index + 1);
  }
  return placeText(posix.join(id, files[0]?.path ?? ""));
}

const placeText = (file: string, line?: number): string =>
  posix.join("assignments", line === undefined ? file : `${file}:${line}`);

// Where a student stands in one assignment, in one language: what `npm test`, `npm run watch` and `npm run submit` show.
import type { JudgedHere } from "../judge-here.ts";
import type { Assignment, Language } from "../model/assignment.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import { functionOf } from "../model/function-of.ts";
import { toPoints } from "../model/points.ts";
import type { JudgedCheck, Verdict } from "../model/verdict.ts";
import { describeDiagnosis } from "../wording/describe-diagnosis.ts";
import { explainCheck } from "../wording/explain-check.ts";
import type { Wording } from "../wording/wording.ts";
import { mostOwnPoints, ownPoints } from "./own-points.ts";
import { troubleOf, type Trouble } from "./trouble.ts";

/** Plain data: it travels from the process that judges to the one that prints. */
export interface Standing {
  /** "02-delta". */
  readonly assignment: string;
  readonly title: string;
  /** In the order of the handout. */
  readonly functions: readonly FunctionStanding[];
  readonly checks: readonly CheckStanding[];
  /** What to begin with; absent when every visible check passes. */
  readonly trouble?: Trouble;
  /** Of the visible checks; absent when the grader itself is at fault somewhere. */
  readonly points?: number;
  readonly maxPoints: number;
}

export interface FunctionStanding {
  readonly name: string;
  /** "follows": wrong only because others are that it calls. */
  readonly kind: Verdict["kind"] | "follows";
  /** How many of its checks pass. */
  readonly passed: number;
  readonly of: number;
  /** A sentence; empty when the mark says it all. */
  readonly remark: string;
}

export interface CheckStanding {
  readonly check: string;
  readonly kind: Verdict["kind"];
  readonly title: string;
  /** The verdict in a sentence. */
  readonly sentence: string;
}

/** Says where the visible checks of an assignment stand. */
export function standingOf(
  assignment: Assignment,
  here: JudgedHere,
  wording: Wording,
  language: Language,
): Standing {
  const { id, manifest } = assignment;
  const { judged, diagnoses } = here;
  const trouble = troubleOf(assignment, here, wording, language);
  const points = ownPoints(manifest.items, judged);
  return {
    assignment: id,
    title: manifest.title[language],
    functions: functionNames(judged, manifest.functions).map((name) =>
      functionStanding(name, judged, diagnoses, wording, language),
    ),
    checks: judged.map((one) => {
      const { check, kind, title, sentence } = explainCheck(wording, language, one);
      return { check, kind, title, sentence };
    }),
    ...(trouble && { trouble }),
    ...(points && { points: toPoints(points.milliPoints) }),
    maxPoints: toPoints(mostOwnPoints(manifest.items, judged)),
  };
}

/** Whether every visible check passes. */
export const isFinished = ({ checks }: Standing): boolean =>
  checks.length > 0 && checks.every(({ kind }) => kind === "passed");

/** What visible checks are about; some are about no single function of the handout. */
const functionNames = (judged: readonly JudgedCheck[], functions: readonly string[]): readonly string[] => {
  const about = new Set(judged.map(({ check }) => functionOf(check)));
  return [
    ...functions.filter((name) => about.has(name)),
    ...[...about].filter((name) => !functions.includes(name)),
  ];
};

/** The worst comes first: one of it decides for the function. */
const worstFirst = ["ungraded", "errored", "failed", "not-implemented", "skipped"] as const;

function functionStanding(
  name: string,
  judged: readonly JudgedCheck[],
  diagnoses: readonly Diagnosis[],
  wording: Wording,
  language: Language,
): FunctionStanding {
  const own = judged.filter(({ check }) => functionOf(check) === name);
  const worst = worstFirst.find((kind) => own.some(({ verdict }) => verdict.kind === kind)) ?? "passed";
  const diagnosis = diagnoses.find((one) => one.function === name);
  const telling = own.find(({ verdict }) => verdict.kind === worst && isTelling(verdict));
  return {
    name,
    kind: diagnosis?.kind === "follows" ? "follows" : worst,
    passed: own.filter(({ verdict }) => verdict.kind === "passed").length,
    of: own.length,
    remark: remarkOf(diagnosis, telling, wording, language),
  };
}

/** The cause where it is known, else the verdict that says most. */
function remarkOf(
  diagnosis: Diagnosis | undefined,
  telling: JudgedCheck | undefined,
  wording: Wording,
  language: Language,
): string {
  if (diagnosis?.kind === "follows")
    return wording.say(language, "desk.after", { functions: diagnosis.from.join(", ") });
  if (diagnosis) return describeDiagnosis(wording, language, diagnosis).title;
  return telling ? explainCheck(wording, language, telling).sentence : "";
}

const isTelling = (verdict: Verdict): boolean =>
  verdict.kind !== "passed" || verdict.followThrough !== undefined;

// gradebook.json: the marks of a class for other programs. A TA's file: it holds what students must not see.
import { languages, type Bilingual, type Language, type RubricItem } from "../model/assignment.ts";
import { toPoints } from "../model/points.ts";
import type { Entry, EntryItem } from "../model/gradebook.ts";
import { isNumberArray, isOpaque, opaqueType, type Value } from "../model/value.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { Finding, JudgedCheck, Verdict } from "../model/verdict.ts";
import { describeDiagnosis } from "../wording/describe-diagnosis.ts";
import { describeFinding } from "../wording/describe-finding.ts";
import { describeVerdict, verdictSentence } from "../wording/describe-verdict.ts";
import { showEvidence } from "../wording/show-evidence.ts";
import type { Wording } from "../wording/wording.ts";
import { jsonText, type Writable } from "./json-text.ts";
import { entryMilliPoints } from "./points-text.ts";
import type { ReportSource } from "./report-source.ts";

/** The text of gradebook.json, one entry a line; its shape is grader/model/schemas/gradebook.schema.json. */
export function gradebookJson({ gradebook, items, wording }: ReportSource): string {
  const { assignment, maxMilliPoints, sandbox, isolation, paranoid, git = null } = gradebook;
  const maxPoints = toPoints(maxMilliPoints);
  const head = jsonText({ assignment, maxPoints, sandbox, isolation, paranoid, git });
  const entries = gradebook.entries.map((entry) =>
    jsonText(entryJson(entry, maxMilliPoints, items, wording)),
  );
  return `${head.slice(0, -1)},"entries":[\n${entries.join(",\n")}\n]}\n`;
}

function entryJson(
  entry: Entry,
  maxMilliPoints: number,
  items: readonly RubricItem[],
  wording: Wording,
): Writable {
  const points = entryMilliPoints(entry);
  const judged = "judged" in entry ? (entry.judged ?? []) : [];
  const fault =
    entry.kind === "ungraded"
      ? entry.fault
      : entry.kind === "no-submission" && wording.say("en", `no-submission.${entry.reason}`);
  return {
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    points: points === undefined ? null : toPoints(points),
    maxPoints: toPoints(maxMilliPoints),
    commit: entry.commit ?? null,
    committedAt: entry.committedAt ?? null,
    late: entry.late ?? null,
    seedId: ("seedId" in entry && entry.seedId) || null,
    checks: judged.map((one) => checkJson(one, items, wording)),
    diagnoses: entry.kind === "graded" ? entry.diagnoses.map((one) => diagnosisJson(one, wording)) : [],
    items: entry.kind === "graded" ? entry.items.map(itemJson) : [],
    ...(fault && { fault }),
  };
}

const itemJson = ({ item, milliPoints, maxMilliPoints }: EntryItem): Writable => ({
  item,
  points: toPoints(milliPoints),
  maxPoints: toPoints(maxMilliPoints),
});

function checkJson(
  { check, seen, verdict }: JudgedCheck,
  items: readonly RubricItem[],
  wording: Wording,
): Writable {
  const item = items.find(({ checks }) => checks.includes(check));
  return {
    check,
    item: item?.id ?? "",
    seen,
    verdict: verdict.kind,
    ...(verdict.kind === "passed" && verdict.followThrough && { followThrough: verdict.followThrough }),
    findings: findingsOf(verdict, wording),
  };
}

function diagnosisJson(diagnosis: Diagnosis, wording: Wording): Writable {
  const said = (language: Language) => {
    const { title, shownBy, why, next } = describeDiagnosis(wording, language, diagnosis);
    return [title, shownBy, why, next].filter((text) => text !== "").join("\n");
  };
  const fields = plainJson({ ...diagnosis } as Value) as Readonly<Record<string, Writable>>;
  return { ...fields, text: inBoth(said) };
}

/** What was found, and for a verdict of another kind why nothing could be. */
function findingsOf(verdict: Verdict, wording: Wording): readonly Writable[] {
  if (verdict.kind === "failed") return verdict.findings.map((finding) => findingJson(finding, wording));
  if (verdict.kind === "passed" || verdict.kind === "not-implemented") return [];
  const { key, params } = verdictSentence(verdict, (check) => check);
  return [{ key, params, text: inBoth((language) => describeVerdict(wording, language, verdict)) }];
}

function findingJson(finding: Finding, wording: Wording): Writable {
  const evidence = showEvidence(finding);
  return {
    key: finding.key,
    params: plainJson(finding.params),
    text: inBoth((language) => describeFinding(wording, language, finding)),
    ...(evidence && { evidence: { ...evidence } }),
  };
}

const inBoth = (say: (language: keyof Bilingual) => string): Bilingual =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Bilingual;

/** A value as any program can read it: NaN, the infinities, undefined and types that are not data by their names. */
function plainJson(value: Value): Writable {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return String(value);
  if (value === null || typeof value !== "object") return value;
  if (isOpaque(value)) return value[opaqueType];
  if (isNumberArray(value) || Array.isArray(value)) return Array.from(value as ArrayLike<Value>, plainJson);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item)]));
}

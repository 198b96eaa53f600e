// Proves that a specimen earns and is told exactly what its header promises, and that every finding has its sentence.
import { score } from "../judge/score.ts";
import { loadCatalogues } from "../load/catalogues.ts";
import type { Specimen, SpecimenVerdict } from "../load/specimens.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import { toPoints } from "../model/points.ts";
import { exactText } from "../model/untrusted.ts";
import type { JudgedCheck } from "../model/verdict.ts";
import type { Paper, Prepared } from "../prepare.ts";
import type { Pool } from "../sandbox/pool.ts";
import { wordingOf } from "../wording/wording.ts";
import { judgeFiles } from "./judge-files.ts";
import type { Problem } from "./problem.ts";

export async function specimenEarnsItsMarks(
  prepared: Prepared,
  paper: Paper,
  pool: Pool,
  seed: number,
  specimen: Specimen,
): Promise<readonly Problem[]> {
  const { judged, diagnoses } = await judgeFiles(prepared, paper, pool, seed, specimen.files);
  const where = `specimens/${specimen.verdict}/${specimen.name}.ts (seed ${seed})`;
  return [
    ...differences(prepared, specimen, judged),
    ...misnamed(specimen, diagnoses),
    ...unspoken(prepared, judged),
  ].map((sentence) => ({ where, sentence }));
}

/** Right work must not be called wrong in anything; wrong work as its header promises. */
function misnamed({ verdict, named }: Specimen, diagnoses: readonly Diagnosis[]): readonly string[] {
  const promised = named ?? (verdict === "passed" ? [] : undefined);
  const said = diagnoses.flatMap((one) => (one.kind === "mistake" ? one.mistakes : []));
  return promised === undefined || sameSet(said, promised)
    ? []
    : [`it promises to be named ${list(promised)} and is named ${list(said)}.`];
}

/** Findings that no catalogue has a sentence for, on visible or on hidden cases. */
function unspoken({ assignment }: Prepared, judged: readonly JudgedCheck[]): readonly string[] {
  const wording = wordingOf(loadCatalogues(assignment));
  const found = judged.flatMap(({ verdict }) => (verdict.kind === "failed" ? verdict.findings : []));
  const keys = found.flatMap(({ key }) => [`finding.${key}`, `finding.hidden.${key}`]);
  return [...new Set(keys)]
    .filter((key) => !wording.has(key))
    .map((key) => `a finding has no sentence; add "${key}" to messages.ja.json and messages.en.json.`);
}

function differences(
  prepared: Prepared,
  specimen: Specimen,
  judged: readonly JudgedCheck[],
): readonly string[] {
  const scored = score(prepared.assignment.manifest.items, judged);
  if (!scored)
    return [`it is ungraded: ${judged.map(({ verdict }) => faultOf(verdict)).find(Boolean) ?? ""}`];
  const lost = scored.items.filter((one) => one.milliPoints < one.maxMilliPoints).map(({ item }) => item);
  const earned = toPoints(scored.milliPoints);
  return [
    ...(worstOf(judged) === specimen.verdict
      ? []
      : [`it lies in ${specimen.verdict}/ but its worst verdict is ${worstOf(judged)}.`]),
    ...(earned === specimen.points
      ? []
      : [`it promises ${specimen.points} points and earns ${earned}${detail(judged)}.`]),
    ...(sameSet(lost, specimen.loses)
      ? []
      : [`it promises to lose ${list(specimen.loses)} and loses ${list(lost)}.`]),
  ];
}

/** The folder a submission with these verdicts belongs in. Unfinished work is failed work. */
function worstOf(judged: readonly JudgedCheck[]): SpecimenVerdict {
  if (judged.some(({ verdict }) => verdict.kind === "errored")) return "errored";
  return judged.every(({ verdict }) => verdict.kind === "passed") ? "passed" : "failed";
}

const faultOf = (verdict: JudgedCheck["verdict"]): string | undefined =>
  verdict.kind === "ungraded" ? exactText(verdict.fault) : undefined;

const detail = (judged: readonly JudgedCheck[]): string => {
  const wrong = judged.filter(({ verdict }) => verdict.kind !== "passed");
  return wrong.length === 0
    ? ""
    : ` (${wrong.map((one) => `${one.check} ${one.seen}: ${one.verdict.kind}`).join("; ")})`;
};

const sameSet = (some: readonly string[], others: readonly string[]): boolean =>
  [...some].sort().join() === [...others].sort().join();

const list = (items: readonly string[]): string => (items.length === 0 ? "nothing" : items.join(", "));

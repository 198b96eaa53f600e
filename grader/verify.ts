// Use case: proves what an assignment promises, before a student sees it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { collectAnswers, judgePaper } from "./examine.ts";
import { score } from "./judge/score.ts";
import { courseFolder, readSource } from "./load/assignment.ts";
import { loadCatalogues } from "./load/catalogues.ts";
import { loadSpecimens, type Specimen, type SpecimenVerdict } from "./load/specimens.ts";
import { toPoints } from "./model/points.ts";
import { snapshotOf, type SourceFile } from "./model/snapshot.ts";
import type { JudgedCheck } from "./model/verdict.ts";
import { paperFor, prepare, type Paper, type Prepared } from "./prepare.ts";
import { handoutsShowFormulas } from "./proofs/handouts-show-formulas.ts";
import type { Problem } from "./proofs/problem.ts";
import { recording } from "./record.ts";
import type { Pool } from "./sandbox/pool.ts";
import { wordingOf } from "./wording/wording.ts";

/** Specimens are graded on the hidden data of these seeds; several, because one draw may be kind to a mistake. */
const seeds: readonly number[] = [1, 20_261_201];

/** Fewest specimens an assignment needs for its checks to be worth anything. */
const fewestSpecimens = 6;

/**
 * Every promise of an assignment that does not hold: recordings fresh, handouts true to the formulas, hidden cases for every check, the stub earns
 * nothing and is neutral, every specimen earns exactly its marks.
 * @throws Fault when the assignment cannot be loaded at all.
 */
export async function verify(id: string, pool: Pool, course = courseFolder): Promise<readonly Problem[]> {
  const prepared = await prepare(id, course);
  const specimens = loadSpecimens(id, course);
  const problems: Problem[] = [
    ...(await recordingProblems(id, course)),
    ...handoutsShowFormulas(prepared.assignment),
    ...hiddenProblems(prepared),
  ];
  if (specimens.length < fewestSpecimens)
    problems.push({
      where: "specimens",
      sentence: `there are ${specimens.length}; keep at least ${fewestSpecimens}.`,
    });
  for (const seed of seeds) {
    const paper = await paperFor(prepared, seed);
    problems.push(...(await stubProblems(prepared, paper, pool, seed, course)));
    for (const specimen of specimens)
      problems.push(...(await specimenProblems(prepared, paper, pool, seed, specimen)));
  }
  return problems;
}

async function recordingProblems(id: string, course: string): Promise<readonly Problem[]> {
  const file = join(course, "assignments", id, "expected.json");
  if (existsSync(file) && readFileSync(file, "utf8") === (await recording(id, course))) return [];
  return [{ where: "expected.json", sentence: `it is not fresh; run: kadai record ${id}` }];
}

function hiddenProblems({ assignment, hidden }: Prepared): readonly Problem[] {
  const sets = hidden(seeds[0] ?? 0);
  return assignment.checks
    .filter(({ only, cases }) => only !== "visible" && (sets[cases] ?? []).length === 0)
    .map(({ id, cases }) => ({
      where: "hidden.ts",
      sentence: `check "${id}" has no hidden case in its set "${cases}".`,
    }));
}

async function stubProblems(
  prepared: Prepared,
  paper: Paper,
  pool: Pool,
  seed: number,
  course: string,
): Promise<readonly Problem[]> {
  const { assignment } = prepared;
  const stub = assignment.manifest.submit.map((path) => ({
    path,
    text: readSource(course, `${assignment.id}/${path}`).text,
  }));
  const judged = await judge(prepared, paper, pool, seed, stub);
  return judged
    .filter(({ verdict }) => verdict.kind !== "not-implemented")
    .map(({ check, seen, verdict }) => ({
      where: assignment.manifest.submit.join(", "),
      sentence: `the stub must be "not-implemented" everywhere, but ${check} (${seen}) is "${verdict.kind}".`,
    }));
}

async function specimenProblems(
  prepared: Prepared,
  paper: Paper,
  pool: Pool,
  seed: number,
  specimen: Specimen,
): Promise<readonly Problem[]> {
  const [path = ""] = prepared.assignment.manifest.submit;
  const judged = await judge(prepared, paper, pool, seed, [{ path, text: specimen.text }]);
  const where = `specimens/${specimen.verdict}/${specimen.name}.ts (seed ${seed})`;
  return [...differences(prepared, specimen, judged), ...unspoken(prepared, judged)].map((sentence) => ({
    where,
    sentence,
  }));
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

const judge = async (
  prepared: Prepared,
  paper: Paper,
  pool: Pool,
  seed: number,
  files: readonly SourceFile[],
): Promise<readonly JudgedCheck[]> =>
  judgePaper(
    paper,
    await collectAnswers(prepared, paper.plan, pool, snapshotOf(prepared.assignment, files), seed),
  );

/** The folder a submission with these verdicts belongs in. Unfinished work is failed work. */
function worstOf(judged: readonly JudgedCheck[]): SpecimenVerdict {
  if (judged.some(({ verdict }) => verdict.kind === "errored")) return "errored";
  return judged.every(({ verdict }) => verdict.kind === "passed") ? "passed" : "failed";
}

const faultOf = (verdict: JudgedCheck["verdict"]): string | undefined =>
  verdict.kind === "ungraded" ? verdict.fault : undefined;

const detail = (judged: readonly JudgedCheck[]): string => {
  const wrong = judged.filter(({ verdict }) => verdict.kind !== "passed");
  return wrong.length === 0
    ? ""
    : ` (${wrong.map((one) => `${one.check} ${one.seen}: ${one.verdict.kind}`).join("; ")})`;
};

const sameSet = (some: readonly string[], others: readonly string[]): boolean =>
  [...some].sort().join() === [...others].sort().join();

const list = (items: readonly string[]): string => (items.length === 0 ? "nothing" : items.join(", "));

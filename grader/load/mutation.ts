// Reads the mutation score on record for an assignment, and the arguments why some mutants cannot be noticed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assignment } from "../model/assignment.ts";
import type { EquivalentMutant, MutationScore, RecordedScore } from "../model/mutation.ts";
import { courseFolder } from "./assignment.ts";
import { contents, graderFolder, hashOf, notJudgedBy } from "./fingerprints.ts";
import { readJson } from "./validate.ts";

/** `mutation.json`, written by `npm run mutation`. */
interface Recording extends MutationScore {
  readonly fingerprint: string;
}

export const scoreFile = (id: string, course = courseFolder): string =>
  join(course, "reference", id, "mutation.json");

/** The score on record. @throws Fault when its file is not in order. */
export function loadScore(assignment: Assignment, course = courseFolder): RecordedScore {
  const file = scoreFile(assignment.id, course);
  if (!existsSync(file)) return { kind: "missing" };
  const { fingerprint, ...score } = readJson<Recording>(file, "mutation", "broken-reference");
  return { kind: fingerprint === scoreFingerprint(assignment, course) ? "fresh" : "stale", ...score };
}

/** The text of mutation.json. @param fingerprint as it was when the run began. */
export const scoreText = (score: MutationScore, fingerprint: string): string =>
  `${JSON.stringify({ ...score, fingerprint }, null, 2)}\n`;

/** Equivalent mutants of an assignment's right specimens. @throws Fault when their file is not in order. */
export function loadEquivalents(id: string, course = courseFolder): readonly EquivalentMutant[] {
  const file = join(course, "reference", id, "equivalent-mutants.json");
  return existsSync(file) ? readJson(file, "equivalent-mutants", "broken-reference") : [];
}

/**
 * Everything a mutation score depends on. What only carries questions and answers (sandbox, subjects) is left out, and
 * so is what only names or says things (known mistakes, sentences, points): a run takes minutes.
 */
export function scoreFingerprint(
  { id, folder, given, manifest: { submit, functions, limits = {} } }: Assignment,
  course = courseFolder,
): string {
  const reference = join(course, "reference", id);
  return hashOf([
    ...["checks", "judge", "loader", "kit.ts"].flatMap((room) => contents(join(graderFolder, room))),
    ...contents(folder, new Set([...submit, ...notJudgedBy, "assignment.json"])),
    ...given.map(({ path, text }) => `${path}\n${text}`),
    JSON.stringify([submit, functions, limits]),
    ...contents(reference, notMutated),
    ...["passed", "beside"].flatMap((specimens) => contents(join(reference, "specimens", specimens))),
    ...contents(join(course, "reference", "engine")),
    ...loadEquivalents(id, course).map((mutant) => JSON.stringify({ ...mutant, why: "" })),
    ...["fates.ts", "mutants-of.ts"].flatMap((file) => contents(join(course, "test", "mutation", file))),
    mutatorVersion(),
  ]);
}

/** Of the reference's folder: known mistakes, what is derived, and specimens, of which only some are mutated. */
const notMutated = new Set([
  ...["bugs", "solution.ts", "specimens"],
  ...["mutation.json", "equivalent-mutants.json"],
]);

function mutatorVersion(): string {
  const text = readFileSync(join(graderFolder, "..", "package.json"), "utf8");
  const { devDependencies } = JSON.parse(text) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  return devDependencies["@stryker-mutator/instrumenter"] ?? "";
}

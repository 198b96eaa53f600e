// Reads an assignment's folder and proves that its parts fit together.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  languages,
  type Assignment,
  type Language,
  type Manifest,
  type Messages,
} from "../model/assignment.ts";
import type { CaseSets, Check } from "../model/check.ts";
import { Fault } from "../model/fault.ts";
import { ownExtension } from "../model/own-extension.ts";
import type { SourceFile } from "../model/snapshot.ts";
import { formulaInconsistency, loadFormulas } from "./formulas.ts";
import { matchAssignment } from "./match-assignment.ts";
import { readJson } from "./validate.ts";

/** The folder that holds `assignments/` and, on a teacher's machine, `reference/`. */
export const courseFolder = fileURLToPath(new URL("../..", import.meta.url));

/** The ids of all assignments, in order. */
export const listAssignments = (course = courseFolder): readonly string[] =>
  readdirSync(join(course, "assignments"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d\d-/.test(entry.name))
    .map((entry) => entry.name)
    .sort();

/**
 * The assignment that an id, its number ("02"), its name ("delta") or a part of one means.
 * @throws Fault naming the nearest id.
 */
export function resolveAssignment(name: string, course = courseFolder): string {
  const ids = listAssignments(course);
  const match = matchAssignment(name, ids);
  if (match.kind === "found") return match.id;
  const meant = match.kind === "several" ? match.ids.join('" or "') : match.nearest;
  throw new Fault(
    "unknown-assignment",
    `There is no assignment "${name}". Did you mean "${meant}"? There are: ${ids.join(", ")}.`,
  );
}

/** Reads one assignment. @throws Fault naming the file that is not in order. */
export async function loadAssignment(id: string, course = courseFolder): Promise<Assignment> {
  const folder = join(course, "assignments", id);
  const manifest = readJson<Manifest>(join(folder, "assignment.json"), "assignment", "broken-assignment");
  const messages: Messages = { ja: readMessages(folder, "ja"), en: readMessages(folder, "en") };
  const assignment: Assignment = {
    id,
    folder,
    manifest,
    checks: await loadChecks(join(folder, `checks${ownExtension}`)),
    cases: readJson<CaseSets>(join(folder, "cases.json"), "cases", "broken-assignment"),
    messages,
    formulas: loadFormulas(course),
    given: manifest.given.map((path) => readSource(course, posix.join(id, path))),
  };
  const wrong = inconsistency(assignment) ?? formulaInconsistency(manifest, assignment.formulas);
  if (wrong) throw new Fault("broken-assignment", `assignments/${id}: ${wrong}`);
  return assignment;
}

/** An assignment's own sentences; those of known mistakes under "mistake.<id>.title", ".why" and ".next". */
function readMessages(folder: string, language: Language): Readonly<Record<string, string>> {
  const file = join(folder, `mistakes.${language}.json`);
  const mistakes = existsSync(file)
    ? readJson<Readonly<Record<string, Readonly<Record<string, string>>>>>(
        file,
        "mistakes",
        "broken-assignment",
      )
    : {};
  const sentences = Object.entries(mistakes).flatMap(([id, parts]) =>
    Object.entries(parts).map(([part, sentence]) => [`mistake.${id}.${part}`, sentence]),
  );
  return {
    ...readJson<object>(join(folder, `messages.${language}.json`), "messages", "broken-assignment"),
    ...Object.fromEntries(sentences),
  };
}

/** Reads a file below `assignments/` of the trusted copy. @param path relative to that folder. */
export function readSource(course: string, path: string): SourceFile {
  const file = join(course, "assignments", path);
  if (!existsSync(file))
    throw new Fault("broken-assignment", `${file} is missing, but assignment.json lists it.`);
  return { path, text: readFileSync(file, "utf8") };
}

async function loadChecks(file: string): Promise<readonly Check[]> {
  if (!existsSync(file)) throw new Fault("broken-assignment", `${file} is missing; it must export "checks".`);
  const module = (await import(pathToFileURL(file).href)) as { readonly checks?: readonly Check[] };
  if (!Array.isArray(module.checks))
    throw new Fault("broken-assignment", `${file} must export an array "checks".`);
  return module.checks;
}

/** The first thing that does not fit, as a sentence; undefined when all does. */
function inconsistency({ manifest, checks, cases, messages }: Assignment): string | undefined {
  if (Number.isNaN(Date.parse(manifest.deadline)))
    return `assignment.json gives a deadline "${manifest.deadline}" that no calendar has.`;
  const ids = checks.map(({ id }) => id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  if (double) return `checks.ts has two checks called "${double}"; give each its own id.`;
  for (const check of checks) {
    const inItems = manifest.items.filter((item) => item.checks.includes(check.id)).length;
    if (inItems !== 1) return `check "${check.id}" is in ${inItems} rubric items; put it into exactly one.`;
    if (check.only !== "hidden" && !cases[check.cases])
      return `check "${check.id}" runs on cases "${check.cases}", which cases.json lacks.`;
    const required = check.requires?.find(
      (id) => ids.indexOf(id) < 0 || ids.indexOf(id) >= ids.indexOf(check.id),
    );
    if (required)
      return `check "${check.id}" requires "${required}", which does not stand before it in checks.ts.`;
    const untitled = languages.find((language) => !messages[language][`check.${check.id}`]);
    if (untitled)
      return `check "${check.id}" lacks its title "check.${check.id}" in messages.${untitled}.json.`;
  }
  const stray = manifest.items.flatMap((item) => item.checks).find((id) => !ids.includes(id));
  return stray && `assignment.json names a check "${stray}" that checks.ts does not have.`;
}

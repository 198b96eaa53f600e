// Names for the state of trusted files: when one of them changes, what was derived from them is derived anew.
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Assignment } from "../model/assignment.ts";
import { courseFolder } from "./assignment.ts";

export interface Fingerprints {
  /** Everything a verdict depends on besides the submission and the seed. */
  readonly judging: string;
  /** Everything an answer depends on besides the submission, the seed and the questions. */
  readonly running: string;
}

export const graderFolder = fileURLToPath(new URL("..", import.meta.url));

/** Specimens and their mutants prove an assignment; no verdict and no diagnosis depends on them. */
const proofs = new Set(["specimens", "mutation.json", "equivalent-mutants.json"]);

/** The fingerprints of an assignment as it now is, on this grader. */
export function fingerprintsOf(
  { folder, id, given, manifest }: Assignment,
  course = courseFolder,
): Fingerprints {
  const handedOut = given.map(({ path, text }) => `${path}\n${text}`);
  const running = [
    ...["loader", "sandbox", "model"].flatMap((room) => contents(join(graderFolder, room))),
    ...["budget-without-jit.ts", "examine.ts", "examiner.ts", "prepare.ts"].flatMap((file) =>
      contents(join(graderFolder, file)),
    ),
    ...handedOut,
    // The versions of everything that is installed: they decide how student code is read and run.
    ...contents(join(graderFolder, "..", "package.json")),
    process.version,
  ];
  const judging = [
    ...running,
    ...contents(graderFolder),
    ...contents(folder, new Set([...manifest.submit, ...notJudgedBy])),
    ...contents(join(course, "reference", id), proofs),
    ...contents(join(course, "reference", "engine")),
  ];
  return { judging: hashOf(judging), running: hashOf(running) };
}

/** Files of an assignment's folder that say things, and the recording that students judge by. */
export const notJudgedBy = [
  ...["README.md", "README.ja.md", "messages.ja.json", "messages.en.json"],
  ...["mistakes.ja.json", "mistakes.en.json", "expected.json"],
];

/** The texts of a file, or of a folder's files with their names, in order. @param except names left out at any depth. */
export function contents(path: string, except: ReadonlySet<string> = new Set()): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [readFileSync(path, "utf8")];
  return readdirSync(path)
    .filter((name) => !except.has(name))
    .sort()
    .flatMap((name) => [name, ...contents(join(path, name), except)]);
}

export const hashOf = (texts: readonly string[]): string => hash("sha256", JSON.stringify(texts), "hex");

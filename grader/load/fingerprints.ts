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

const graderFolder = fileURLToPath(new URL("..", import.meta.url));

/** Specimens and known mistakes prove an assignment; no verdict depends on them. */
const proofs = new Set(["specimens", "bugs"]);

/** The fingerprints of an assignment as it now is, on this grader. */
export function fingerprintsOf({ folder, id, given }: Assignment, course = courseFolder): Fingerprints {
  const handedOut = given.map(({ path, text }) => `${path}\n${text}`);
  const running = [
    ...["loader", "sandbox", "model"].flatMap((room) => contents(join(graderFolder, room))),
    ...handedOut,
    process.version,
  ];
  const judging = [
    ...running,
    ...contents(graderFolder),
    ...["assignment.json", "checks.ts", "cases.json"].flatMap((file) => contents(join(folder, file))),
    ...contents(join(course, "reference", id)),
    ...contents(join(course, "reference", "engine")),
  ];
  return { judging: hashOf(judging), running: hashOf(running) };
}

function contents(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [readFileSync(path, "utf8")];
  return readdirSync(path)
    .filter((name) => !proofs.has(name))
    .sort()
    .flatMap((name) => [name, ...contents(join(path, name))]);
}

const hashOf = (texts: readonly string[]): string => hash("sha256", JSON.stringify(texts), "hex");

// Grades one class in which every student is a payload, through the real command line, and gathers all it has written.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { courseFolder } from "../../../grader/load/assignment.ts";
import { payloads } from "./payloads.ts";

export interface Artefacts {
  /** Paths relative to the output folder, of every file but the database. */
  readonly files: ReadonlyMap<string, string>;
  /** What the terminal showed. */
  readonly terminal: string;
  readonly honestId: string;
  /** Rows of the roster. */
  readonly count: number;
}

/** Of the student who carries a payload. */
export const idOf = (payload: string): string => `student-${payload}`;

/** A word that the payload's text begins or ends with, to find it by. */
export const markerOf = (payload: string): string => `mark${payload.replaceAll("-", "")}`;

/** Characters of a text that reports show at least. */
const shownLength = 100;

/** Ids that would share a report with the honest student, or lead out of the folder of reports. */
const sameFile = ["HONEST", "ｈonest", "../honest", "..\\honest", "honest.", "con", "a/b", ""];
const honestId = "honest";

/** Throws, returns, and names things by the text. */
const submissionOf = (text: string): string => `
const text = ${JSON.stringify(text)};
class Loud extends Error { name = text; }
export const activate = () => { throw new Loud(text); };
export const activationDerivative = () => text;
export const outputDelta = () => ({ [text]: text });
export const hiddenDelta = () => [text];
export const softmaxDelta = () => { throw text; };
export const deltas = () => { throw Object.assign(new Error(text), { stack: text }); };
`;

/** @param solution what the honest student hands in. */
export async function gradeHostileClass(solution: string): Promise<Artefacts> {
  const folder = mkdtempSync(join(tmpdir(), "kadai-attack-"));
  try {
    const handIn = (name: string, text: string): string => {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, "delta.ts"), text);
      return name;
    };
    const hostile = Object.entries(payloads).map(([name, { text }]) => {
      const marked = text.length > shownLength ? `${markerOf(name)}${text}` : `${text}${markerOf(name)}`;
      return [idOf(name), marked, handIn(name, submissionOf(marked)), marked];
    });
    const unreachable = Object.entries(payloads).map(([name, { text }]) => {
      return [`${idOf(name)}-away`, "Student", `${text}${markerOf(name)}`, ""];
    });
    const rows = [
      [honestId, "Honest", handIn("honest", solution), "a"],
      ...hostile,
      ...unreachable,
      ...sameFile.map((id) => [id, "Same file", "honest", "a"]),
    ];
    const roster = stringify([["id", "name", "repository", "section"], ...rows]);
    // A roster with a NUL is refused as a whole, as no text file; students have other ways to write one.
    writeFileSync(join(folder, "roster.csv"), roster.replaceAll("\0", ""));
    const out = join(folder, "out");
    const terminal = await kadai("grade", "02-delta", "--roster", join(folder, "roster.csv"), "--out", out);
    const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(join(out, name)).isFile(),
    );
    const texts = names.filter((name) => !name.includes(".sqlite"));
    const files = new Map(texts.map((name) => [name, readFileSync(join(out, name), "utf8")]));
    return { files, terminal, honestId, count: rows.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it printed, whichever way. */
function kadai(...words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(courseFolder, "grader", "cli", "kadai.js"), ...words], {
    env: { ...process.env, KADAI_COURSE_KEY: "a course key for attacks only", KADAI_LANG: "en" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const listen = (text: string) => void (printed += text);
  child.stdout.setEncoding("utf8").on("data", listen);
  child.stderr.setEncoding("utf8").on("data", listen);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`exit code ${code}: ${printed}`)),
    );
  });
}

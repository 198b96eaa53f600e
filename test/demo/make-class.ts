// Makes a class of real git repositories from the specimens, and says what every student must earn.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { loadAssignment, readSource, courseFolder } from "../../grader/load/assignment.ts";
import { loadSpecimens, type Specimen } from "../../grader/load/specimens.ts";
import type { SourceFile } from "../../grader/model/snapshot.ts";
import { studentName } from "./students.ts";
import { writeRepository, type Commit } from "./write-repository.ts";

/** What the grader must say of one student in one assignment, seen at the deadline. */
export type Expected =
  | { readonly kind: "graded"; readonly points: number; readonly specimen: string }
  | { readonly kind: "no-submission" }
  | { readonly kind: "ungraded" };

export interface DemoStudent {
  readonly id: string;
  readonly name: string;
  readonly repository: string;
  readonly expected: Readonly<Record<string, Expected>>;
}

export interface DemoClass {
  readonly roster: string;
  readonly students: readonly DemoStudent[];
}

/** One assignment as the demo needs it: the stubs of the files students write, and what can be handed in for it. */
interface Material {
  readonly id: string;
  readonly stubs: readonly SourceFile[];
  readonly specimens: readonly Specimen[];
}

/** The ways of handing in that are not about the code; every student after these hands in a specimen. */
const oddities = [
  "stub",
  "empty",
  "after-deadline",
  "no-file",
  "unreachable",
  "folder",
  "at-root",
  "late-change",
] as const;
type Manner = (typeof oddities)[number] | "plain";

const beforeDeadline = (n: number, hour: number): string =>
  `2026-11-${String(20 + (n % 10)).padStart(2, "0")}T${String(hour).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}:00+09:00`;
const afterDeadline = "2026-12-02T08:30:00+09:00";

/** Writes `count` students' repositories and the roster below `folder`, which is emptied first. */
export async function makeClass(
  folder: string,
  assignments: readonly string[],
  count: number,
): Promise<DemoClass> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const materials = await Promise.all(assignments.map(loadMaterial));
  const students = Array.from({ length: count }, (_, n) => makeStudent(folder, materials, n));
  const roster = join(folder, "roster.csv");
  const rows = students.map(({ id, name, repository }) => ({ id, name, repository }));
  writeFileSync(roster, stringify(rows, { header: true, columns: ["id", "name", "repository"] }));
  return { roster, students };
}

async function loadMaterial(id: string): Promise<Material> {
  const assignment = await loadAssignment(id);
  const stubs = assignment.manifest.submit.map((path) => ({
    path,
    text: readSource(courseFolder, `${id}/${path}`).text,
  }));
  return { id, stubs, specimens: loadSpecimens(assignment) };
}

function makeStudent(folder: string, materials: readonly Material[], n: number): DemoStudent {
  const manner: Manner = oddities[n] ?? "plain";
  const { id, name } = studentName(n);
  const repository = manner === "folder" ? `repositories/${id}` : `repositories/${id}.git`;
  const work = materials.map((material) => ({ material, specimen: specimenOf(material, n) }));
  const files = (written: (one: (typeof work)[number]) => readonly SourceFile[]): Record<string, string> =>
    Object.fromEntries(
      work.flatMap((one) => written(one).map(({ path, text }) => [pathOf(one.material, path, manner), text])),
    );

  if (manner === "folder")
    writeFolder(
      join(folder, repository),
      files(({ specimen }) => specimen.files),
    );
  else if (manner !== "unreachable")
    writeRepository(join(folder, repository), historyOf(manner, name, n, files));
  const expected = Object.fromEntries(work.map((one) => [one.material.id, expectedOf(manner, one.specimen)]));
  return { id, name, repository, expected };
}

/** Every specimen of an assignment is handed in by someone before any is handed in twice. */
function specimenOf({ specimens }: Material, n: number): Specimen {
  // The odd ones hand in nothing, or what does not count; the specimens begin behind them.
  const specimen =
    specimens[(n + specimens.length - (oddities.length % specimens.length)) % specimens.length];
  if (!specimen) throw new Error("an assignment of the demo has no specimens");
  return specimen;
}

const pathOf = ({ id }: Material, path: string, manner: Manner): string =>
  manner === "at-root" ? path : `assignments/${id}/${path}`;

function historyOf(
  manner: Manner,
  author: string,
  n: number,
  files: (
    written: (one: { readonly material: Material; readonly specimen: Specimen }) => readonly SourceFile[],
  ) => Record<string, string>,
): readonly Commit[] {
  const stubs = files(({ material }) => material.stubs);
  const work = files(({ specimen }) => specimen.files);
  const readme = { "README.md": `${author}\n` };
  const begin: Commit = {
    date: beforeDeadline(n, 9),
    author,
    message: "Start",
    files: { ...readme, ...stubs },
  };
  const hand: Commit = {
    date: beforeDeadline(n, 21),
    author,
    message: "課題を提出します",
    files: { ...readme, ...work },
  };
  switch (manner) {
    case "empty":
      return [];
    case "stub":
      return [begin];
    case "no-file":
      return [{ ...begin, files: readme }];
    case "after-deadline":
      return [{ ...hand, date: afterDeadline }];
    case "late-change":
      return [begin, hand, { ...begin, date: afterDeadline, message: "Start again, too late" }];
    default:
      return [begin, { ...hand, message: "work in progress", date: beforeDeadline(n, 15) }, hand];
  }
}

function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function expectedOf(manner: Manner, { points, name }: Specimen): Expected {
  if (manner === "unreachable") return { kind: "ungraded" };
  if (manner === "empty" || manner === "after-deadline" || manner === "no-file")
    return { kind: "no-submission" };
  return manner === "stub"
    ? { kind: "graded", points: 0, specimen: "stub" }
    : { kind: "graded", points, specimen: name };
}

// Makes the class a bench grades: real repositories with a seeded mix of right, wrong and broken submissions.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { loadAssignment, readSource, courseFolder } from "../../grader/load/assignment.ts";
import { loadSpecimens, type Specimen } from "../../grader/load/specimens.ts";
import { seededRandom } from "../../reference/engine/random.ts";
import { studentName } from "../demo/students.ts";
import { writeRepository } from "../demo/write-repository.ts";

export interface CohortOptions {
  readonly size: number;
  /** Students a repository stands for; more than one to read the same repositories over again. */
  readonly studentsPerRepository?: number;
  /** One student in a hundred hands in an endless loop. */
  readonly hostile?: boolean;
  /** Specimens nobody hands in, e.g. because one side of a bench cannot run them. */
  readonly without?: readonly string[];
}

export interface Cohort {
  readonly roster: string;
  /** Points of each student by id: what every side has to come to. */
  readonly labels: Readonly<Record<string, number>>;
}

export const benchAssignment = "02-delta";
export const deadline = "2026-12-01T23:59:59+09:00";

/** Half are right, most others wrong, few broken. */
const shares = [
  ["passed", 0.52],
  ["failed", 0.4],
  ["errored", 0.08],
] as const;

const looping = "endless-loop";
/** They cost seconds each; only the bench about them hands one in. */
const extreme = [looping, "endless-loop-at-top-level", "memory-bomb"];

/** Writes the repositories and the roster below `folder`. The same options give the same class. */
export async function makeCohort(folder: string, options: CohortOptions): Promise<Cohort> {
  const { size, studentsPerRepository = 1, hostile = false, without = [] } = options;
  const assignment = await loadAssignment(benchAssignment);
  const specimens = loadSpecimens(assignment);
  const ordinary = specimens.filter(({ name }) => ![...extreme, ...without].includes(name));
  const loop = specimens.find(({ name }) => name === looping)!;
  const stubs = assignment.manifest.submit.map((path) =>
    readSource(courseFolder, `${benchAssignment}/${path}`),
  );
  const random = seededRandom(size);

  mkdirSync(folder, { recursive: true });
  const repositories = Array.from({ length: Math.ceil(size / studentsPerRepository) }, (_, n) => {
    // Drawn for everyone, so that the two classes of the hostile bench differ in the loops alone.
    const drawn = draw(ordinary, random.uniform(0, 1), random);
    const specimen = hostile && n % 100 === 50 ? loop : drawn;
    const name = `repositories/${String(n).padStart(5, "0")}.git`;
    writeHistory(join(folder, name), n, stubs, specimen);
    return { name, points: specimen.points };
  });
  const students = Array.from({ length: size }, (_, n) => {
    return { ...studentName(n), repository: repositories[n % repositories.length]! };
  });
  const roster = join(folder, "roster.csv");
  const rows = students.map(({ id, name, repository }) => ({ id, name, repository: repository.name }));
  writeFileSync(roster, stringify(rows, { header: true, columns: ["id", "name", "repository"] }));
  return {
    roster,
    labels: Object.fromEntries(students.map(({ id, repository }) => [id, repository.points])),
  };
}

function draw(
  specimens: readonly Specimen[],
  chance: number,
  random: ReturnType<typeof seededRandom>,
): Specimen {
  let below = 0;
  const verdict = shares.find(([, share]) => chance < (below += share))?.[0] ?? "passed";
  return random.choice(specimens.filter((specimen) => specimen.verdict === verdict));
}

/** Six commits, the last one after the deadline. */
function writeHistory(
  folder: string,
  n: number,
  stubs: readonly { readonly path: string; readonly text: string }[],
  specimen: Specimen,
): void {
  const author = studentName(n).name;
  const tree = (files: readonly { readonly path: string; readonly text: string }[]) =>
    Object.fromEntries(files.map(({ path, text }) => [`assignments/${benchAssignment}/${path}`, text]));
  const commit = (date: string, message: string, files: Readonly<Record<string, string>>) => ({
    ...{ date, author, message, files: { "README.md": `${author} ${message}\n`, ...files } },
  });
  writeRepository(folder, [
    ...[1, 2, 3, 4].map((day) => commit(`2026-11-2${day}T10:00:00+09:00`, `day ${day}`, tree(stubs))),
    commit("2026-11-25T10:00:00+09:00", "done", tree(specimen.files)),
    commit("2026-12-02T10:00:00+09:00", "too late", tree(stubs)),
  ]);
}

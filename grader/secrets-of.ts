// Gathers what students must not get of a course: its reference, its hidden cases, its key, where it lies.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assignment } from "./model/assignment.ts";
import { planCases, referenceCalls } from "./model/case-plan.ts";
import { seedOf } from "./model/seed.ts";
import type { Untrusted } from "./model/untrusted.ts";
import { loadReference } from "./load/reference.ts";
import { secretCode } from "./student-kit/secret-code.ts";
import { secretData } from "./student-kit/secret-data.ts";
import { secretWords } from "./student-kit/secret-words.ts";
import type { Secrets } from "./student-kit/secrets.ts";
import { reference } from "./subjects/reference.ts";

/** Draws of hidden cases, nobody's in particular, whose data are searched for. */
const seeds = [1, 20_261_202, 40_522_403];

/** What a course keeps to itself besides its reference. */
export interface CourseSecrets {
  readonly course: string;
  /** The course key; absent where nobody has made one yet. */
  readonly key?: string | undefined;
  /** The ids of the class: with the key they give the seeds of its hidden cases. */
  readonly students?: readonly Untrusted[] | undefined;
}

export async function secretsOf(
  assignments: readonly Assignment[],
  { course, key, students = [] }: CourseSecrets,
): Promise<Secrets> {
  const pieces = new Map(secretCode(course, assignments));
  const numbers = new Map<string, string>();
  const open = assignments.flatMap(openTexts);
  for (const assignment of assignments) {
    const found = secretData(await hiddenValues(assignment, course), open);
    const what = `of the hidden cases of ${assignment.id}`;
    for (const piece of found.pieces) pieces.set(piece, `data ${what}`);
    for (const number of found.numbers) numbers.set(number, `a number ${what}`);
    if (key !== undefined)
      for (const student of students)
        numbers.set(String(seedOf(key, assignment.id, student)), `a seed ${what}`);
  }
  return { pieces, numbers, words: secretWords(key, course) };
}

/** Hidden cases, and the right answers to them. */
async function hiddenValues({ id, checks }: Assignment, course: string): Promise<readonly unknown[]> {
  const { functions, hidden } = await loadReference(id, course);
  const values: unknown[] = [];
  for (const seed of seeds) {
    const sets = hidden(seed);
    const calls = referenceCalls(planCases(checks, sets, "hidden")).map(({ call }) => call);
    values.push(sets, ...(await reference(functions).answer(calls)).map(({ outcome }) => outcome));
  }
  return values;
}

/** The visible cases, and the answers to them. */
const openTexts = ({ folder }: Assignment): readonly string[] =>
  ["cases.json", "expected.json"].map((name) => readFileSync(join(folder, name), "utf8"));

// Gathers what students must not get of a course: its reference, its hidden cases, its key, where it lies.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assignment } from "./model/assignment.ts";
import { planCases, referenceCalls } from "./model/case-plan.ts";
import { loadReference } from "./load/reference.ts";
import { secretCode } from "./student-kit/secret-code.ts";
import { secretData } from "./student-kit/secret-data.ts";
import { secretWords } from "./student-kit/secret-words.ts";
import type { Secrets } from "./student-kit/secrets.ts";
import { reference } from "./subjects/reference.ts";

/** Draws of hidden cases whose data are searched for. */
const seeds = [1, 20_261_202, 40_522_403];

export async function secretsOf(
  assignments: readonly Assignment[],
  course: string,
  key: string | undefined,
): Promise<Secrets> {
  const pieces = new Map(secretCode(course, assignments));
  const numbers = new Map<string, string>();
  const open = assignments.flatMap(openTexts);
  for (const assignment of assignments) {
    const found = secretData(await hiddenValues(assignment, course), open);
    const what = `of the hidden cases of ${assignment.id}`;
    for (const piece of found.pieces) pieces.set(piece, `data ${what}`);
    for (const number of found.numbers) numbers.set(number, `a number ${what}`);
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

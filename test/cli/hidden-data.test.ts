// Nothing of a student's hidden data reaches what students get, not even through code that tries to carry it out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { courseFolder } from "../../grader/load/assignment.ts";
import { submissionCalls } from "../../grader/model/case-plan.ts";
import { seedOf } from "../../grader/model/seed.ts";
import { paperFor, prepare, type Prepared } from "../../grader/prepare.ts";
import { kadaiIn } from "./kadai.ts";
import { formsOf, numbersIn, numbersWithin } from "./number-forms.ts";
import { smuggler, ways } from "./smugglers.ts";

const keys = ["one course key, for this test only", "another course key, for this test only"] as const;

/** One for each way out. */
const students = Object.keys(ways);
const steady = students.filter((student) => !ways[student]?.varies);

/** What a run leaves. */
interface Graded {
  /** What students get, by student. */
  readonly pages: Readonly<Record<string, string>>;
  /** Where they may look: the log of a run in CI, and the marks as they are handed on. */
  readonly others: readonly string[];
  /** The TA's own file, which is exempt: it holds the hidden data. */
  readonly gradebook: string;
}

describe.each(["02-delta", "04-data", "05-overfitting"])("of %s", (assignment) => {
  let folder: string;
  let prepared: Prepared;
  /** With the first key, and with the second. */
  let one: Graded;
  let other: Graded;
  /** Every printed form of the numbers in a student's hidden cases and in the right answers to them. */
  const secrets = new Map<string, ReadonlySet<string>>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kadai-hidden-"));
    prepared = await prepare(assignment);
    writeSubmissions(folder, prepared);
    one = gradeAll(keys[0], folder, prepared, students);
    other = gradeAll(keys[1], folder, prepared, steady);
    const open = new Set([...openNumbers(prepared), ...pointsIn(one.gradebook)].flatMap(formsOf));
    for (const student of students) {
      const forms = (await secretNumbers(prepared, student)).flatMap(formsOf);
      secrets.set(student, new Set(forms.filter((form) => !open.has(form))));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const leaksInto = (text: string, student: string): readonly string[] =>
    numbersIn(text).filter((number) => secrets.get(student)?.has(number));

  test.each(students)("nothing gets out %s", (student) => {
    for (const text of [one.pages[student] ?? "", ...one.others])
      expect(leaksInto(text, student)).toEqual([]);
  });

  test("the search finds a number wherever it is planted, rounded or cut", () => {
    for (const student of students) {
      const planted = [...(secrets.get(student) ?? [])]
        .map((secret) => [secret, `-${Number(secret).toPrecision(6)}`, secret.slice(0, 8)])
        .find((forms) => forms.every((form) => /[1-9]\d{2,}[1-9]/.test(form)));
      expect(planted).toBeDefined();
      for (const form of planted ?? [])
        expect(leaksInto(`${one.pages[student]}<p>[${form}, 0]</p>`, student).length, form).toBe(1);
    }
  });

  test("there was something to carry out: the TA's own file holds it", () => {
    const found = new Set(numbersIn(one.gradebook));
    expect([...secrets.values()].some((forms) => [...forms].some((form) => found.has(form)))).toBe(true);
    for (const way of [/"seen":"visible","verdict":"passed"/, /"hidden","verdict":"(errored|failed)"/])
      expect(one.gradebook).toMatch(way);
  });

  test("what students see is the same, to the letter, whatever the hidden data are", () => {
    for (const student of steady)
      expect(withoutSeed(one.pages[student] ?? ""), student).toBe(withoutSeed(other.pages[student] ?? "-"));
  });
});

function writeSubmissions(folder: string, { assignment, plan }: Prepared): void {
  const { submit, functions } = assignment.manifest;
  const passed = join(courseFolder, "reference", assignment.id, "specimens", "passed");
  const solution = readFileSync(join(passed, "loops.ts"), "utf8");
  const visibleArgs = submissionCalls(plan).map(({ call }) => call.args);
  for (const [student, way] of Object.entries(ways)) {
    mkdirSync(join(folder, student));
    const text = smuggler(way, solution, functions, visibleArgs);
    writeFileSync(join(folder, student, submit[0] ?? ""), text);
  }
}

function gradeAll(key: string, folder: string, { assignment }: Prepared, who: readonly string[]): Graded {
  const out = join(folder, "graded", key);
  const paths = who.map((student) => join(folder, student));
  const words = ["grade", assignment.id, ...paths, "--out", out, "--format", "junit,gradescope,github"];
  const { status, stdout } = kadaiIn(courseFolder, words, { KADAI_COURSE_KEY: key });
  // Whatever the marks, and whatever was seen.
  expect(status).toBe(0);
  const read = (name: string) => readFileSync(join(out, name), "utf8");
  const page = (student: string) =>
    [
      `reports/${student}.html`,
      `formats/junit/${student}.xml`,
      `formats/gradescope/${student}.json`,
      `formats/github/${student}.md`,
    ]
      .map(read)
      .join("\n")
      .replace(/<style>[^]*?<\/style>/, "");
  return {
    pages: Object.fromEntries(who.map((student) => [student, page(student)])),
    // The last lines say how long it took and where the files are.
    others: [stdout.slice(0, stdout.lastIndexOf("\n\n")), read("gradebook.csv")],
    gradebook: read("gradebook.json"),
  };
}

/** The name of a seed tells two apart, and nothing else. */
const withoutSeed = (page: string): string => page.replaceAll(/<code>[0-9a-f]{8}<\/code>/g, "");

async function secretNumbers(prepared: Prepared, student: string): Promise<readonly number[]> {
  const { plan, answers } = await paperFor(prepared, seedOf(keys[0], prepared.assignment.id, student));
  const hidden = plan.filter(({ seen }) => seen === "hidden").map((planned) => planned.case);
  const right = [...answers].filter(([call]) => !prepared.answers.has(call)).map(([, outcome]) => outcome);
  return [...hidden, ...right].flatMap(numbersWithin);
}

/** What students have anyway: the visible cases and the right answers to them. */
const openNumbers = ({ plan, answers }: Prepared): readonly number[] =>
  [...plan.map((planned) => planned.case), ...answers.values()].flatMap(numbersWithin);

/** Points, and what is missing to all of them. */
const pointsIn = (gradebook: string): readonly number[] =>
  [...gradebook.matchAll(/"points":([\d.]+),"maxPoints":([\d.]+)/g)].flatMap(([, points, most]) =>
    numbersWithin([Number(points), Math.round(1000 * (Number(most) - Number(points))) / 1000]),
  );

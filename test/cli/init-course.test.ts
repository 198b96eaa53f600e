// `kadai init-course` writes a course that stands by itself, with a key of its own, and never over anything.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
  cpSync,
} from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { courseWanted } from "../../grader/cli/init-course.ts";
import { courseFolder } from "../../grader/load/assignment.ts";
import { loadCatalogues } from "../../grader/load/catalogues.ts";
import { Fault } from "../../grader/model/fault.ts";
import { wordingOf } from "../../grader/wording/wording.ts";
import { entriesOf, kadai, kadaiIn, scratchFolder } from "./kadai.ts";

const wording = wordingOf(loadCatalogues());
const speaker = {
  language: "en" as const,
  say: (key: string, params?: Readonly<Record<string, string | number>>) => wording.say("en", key, params),
};

const read = (course: string, name: string): string => readFileSync(join(course, name), "utf8");

test("writes a course of the assignments named, which grades by itself", () => {
  const folder = scratchFolder();
  const course = join(folder, "course");
  const { status, stdout } = kadai("init-course", course, "--assignments", "02");
  expect(status).toBe(0);
  expect(stdout.split("\n").filter((line) => line.startsWith("  "))).toEqual([
    `  cd ${course} && npm ci`,
    "  npx kadai grade 02-delta --roster roster.csv --out grades/02-delta",
    "  npx kadai release 02-delta --out ../kit",
  ]);

  const numbered = (name: string) => readdirSync(join(course, name)).filter((one) => /^\d\d-/.test(one));
  expect([numbered("assignments"), numbered("reference")]).toEqual([["02-delta"], ["02-delta"]]);
  expect(existsSync(join(course, "reference", "engine"))).toBe(true);
  for (const name of [
    "README.md",
    "roster.csv",
    ".gitlab-ci.yml",
    ".github/workflows/grade.yml",
    "package-lock.json",
  ])
    expect(existsSync(join(course, name)), name).toBe(true);
  expect(read(course, ".gitignore").split("\n")).toContain(".kadai/");
  for (const script of Object.values(
    (JSON.parse(read(course, "package.json")) as { scripts: object }).scripts,
  ))
    expect(existsSync(join(course, String(script).replace("node ", "")))).toBe(true);

  symlinkSync(join(courseFolder, "node_modules"), join(course, "node_modules"), "dir");
  mkdirSync(join(folder, "ann"));
  const specimen = join(courseFolder, "reference", "02-delta", "specimens", "passed", "loops.ts");
  cpSync(specimen, join(folder, "ann", "delta.ts"));
  const out = join(folder, "out");
  // With the key of the course's own file.
  const key = read(course, ".kadai/course-key").trim();
  expect(
    kadaiIn(course, ["grade", "02", join(folder, "ann"), "--out", out], { KADAI_COURSE_KEY: key }).status,
  ).toBe(0);
  expect(entriesOf(out).map(({ points }) => points)).toEqual([10]);
});

test("makes a new key that only its owner can read", () => {
  const folder = scratchFolder();
  const [one, other] = [join(folder, "one"), join(folder, "other")];
  for (const course of [one, other])
    expect(kadai("init-course", course, "--assignments", "01").status).toBe(0);
  const [key, otherKey] = [one, other].map((course) => read(course, ".kadai/course-key"));
  expect(key).not.toBe(otherKey);
  // Not even when there is one in the environment.
  expect(key).not.toContain("for tests only");
  expect(statSync(join(one, ".kadai", "course-key")).mode & 0o777).toBe(0o600);
});

test("writes nothing into a folder that holds anything, and nothing for an assignment that does not exist", () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "mine.txt"), "mine");
  const taken = kadai("init-course", folder, "--assignments", "02");
  expect([taken.status, taken.stderr.includes("is not empty")]).toEqual([2, true]);
  expect(readdirSync(folder)).toEqual(["mine.txt"]);
  const unknown = kadai("init-course", join(folder, "new"), "--assignments", "delto");
  expect([unknown.status, unknown.stderr.includes('Did you mean "')]).toEqual([2, true]);
  expect(existsSync(join(folder, "new"))).toBe(false);
  const nowhere = kadai("init-course", join(folder, "mine.txt", "new"), "--assignments", "02");
  expect([nowhere.status, nowhere.stderr.includes("cannot be made")]).toEqual([2, true]);
});

test("says what to name where nobody can be asked", () => {
  const { status, stderr } = kadai("init-course");
  expect([status, stderr.includes("kadai init-course my-course")]).toEqual([2, true]);
});

describe("asked", () => {
  let said = "";
  const conversation = (answers: readonly string[]) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    said = "";
    const waiting = [...answers];
    output.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      // Answers as a person does: a question at a time.
      if (text.endsWith(": ") && waiting.length > 0) input.write(`${waiting.shift()}\n`);
    });
    return { input, output, isAnswered: true };
  };

  test.each([
    [
      ["my-course", "2, 04-data"],
      ["02-delta", "04-data"],
    ],
    [["my-course", "delta delta"], ["02-delta"]],
  ])("it takes the answers %j", async (answers, assignments) => {
    expect(await courseWanted({}, speaker, conversation(answers))).toEqual({
      folder: "my-course",
      assignments,
    });
    expect(said).toContain("Folder of the new course:");
  });

  test("it takes every assignment for an empty answer, and asks only what no option says", async () => {
    const wanted = await courseWanted({ folder: "given" }, speaker, conversation([""]));
    expect(wanted.folder).toBe("given");
    expect(wanted.assignments).toHaveLength(6);
    expect(said).not.toContain("Folder of the new course:");
  });

  test("it wants a folder, and ends when whoever was asked has left", async () => {
    await expect(courseWanted({}, speaker, conversation([" "]))).rejects.toThrow(Fault);
    const gone = conversation([]);
    gone.input.end();
    await expect(courseWanted({}, speaker, gone)).rejects.toThrow(Fault);
  });
});

// What a student reads first: short enough for a terminal, whatever went wrong, in both languages.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeOwn } from "../../grader/desk/judge-own.ts";
import { isFinished, standingOf, type Standing } from "../../grader/desk/standing.ts";
import { mostLines, troubleLines } from "../../grader/desk/trouble-lines.ts";
import { listAssignments, loadAssignment } from "../../grader/load/assignment.ts";
import { loadCatalogues } from "../../grader/load/catalogues.ts";
import { loadSpecimens } from "../../grader/load/specimens.ts";
import { languages, type Language } from "../../grader/model/assignment.ts";
import { wordingOf } from "../../grader/wording/wording.ts";
import { studentFolder, type StudentFolder } from "./student-folder.ts";

let student: StudentFolder;
beforeAll(() => {
  student = studentFolder();
});
afterAll(() => student.remove());

const width = 80;

const standingIn = async (id: string, language: Language): Promise<Standing> =>
  (await judgeOwn(student.desk(language), id)).standing;

function linesOf({ trouble }: Standing, language: Language): readonly string[] {
  if (!trouble) throw new Error("nothing is wrong");
  return troubleLines(trouble, student.desk(language).say, width).map((line) =>
    stripVTControlCharacters(line),
  );
}

/** Lines wider than the terminal, but for a single word that no line could hold. */
const tooWide = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => stringWidth(line) > width && line.trim().includes(" "));

/** Judging every specimen takes a minute; these are of all kinds. */
const oneIn = 6;

describe.each(listAssignments())("mistakes in %s", (id) => {
  test("are told in at most 16 lines of 80 cells", async () => {
    const wrong = loadSpecimens(await loadAssignment(id)).filter(({ verdict }) => verdict === "failed");
    const some = wrong.filter((_, place) => place % oneIn === 0);
    expect(some.length).toBeGreaterThan(1);
    for (const { name, files } of some) {
      for (const { path, text } of files) writeFileSync(join(student.folder, "assignments", id, path), text);
      const { assignment, here } = await judgeOwn(student.desk("en"), id);
      const wording = wordingOf(loadCatalogues(assignment));
      for (const language of languages) {
        const standing = standingOf(assignment, here, wording, language);
        // Some mistakes show on hidden cases only.
        if (isFinished(standing)) continue;
        const lines = linesOf(standing, language);
        expect([name, language, lines.length > mostLines]).toEqual([name, language, false]);
        expect([name, language, tooWide(lines)]).toEqual([name, language, []]);
      }
    }
  });
});

test("the cause stays when there are too many lines, and what matters less goes", async () => {
  await student.write("02-delta", "sign-reversed");
  const { trouble } = await standingIn("02-delta", "en");
  const narrow = troubleLines(trouble!, student.desk("en").say, 60).join("\n");
  expect(narrow.split("\n").length).toBeLessThanOrEqual(mostLines);
  expect(narrow).toContain("The sign of δ is reversed.");
  expect(narrow).toContain("outputDelta(");
  expect(narrow).not.toContain("First difference");
  expect(linesOf(await standingIn("02-delta", "en"), "en").join("\n")).toContain("First difference");
});

test("labels and numbers stand in columns in Japanese, too", async () => {
  await student.write("02-delta", "sign-reversed");
  const lines = linesOf(await standingIn("02-delta", "ja"), "ja");
  const columnOf = (label: string, value: string): number => {
    const line = lines.find((one) => one.trim().startsWith(label)) ?? "";
    return stringWidth(line.slice(0, line.indexOf(value)));
  };
  expect(columnOf("あなたの値", "[")).toBe(columnOf("正しい値", "["));
  expect(columnOf("呼び出し", "outputDelta(")).toBe(columnOf("正しい値", "["));
  expect(columnOf("あなたの値", ",")).toBe(columnOf("正しい値", ","));
  expect(columnOf("正しい値", "[")).toBeGreaterThan(10);
});

test("names the line of the student's own function, or where it stopped", async () => {
  await student.write("02-delta", "sign-reversed");
  expect((await standingIn("02-delta", "en")).trouble?.place).toMatch(
    /^assignments\/02-delta\/delta\.ts:\d+$/,
  );
  await student.write("02-delta", "syntax-error");
  const broken = await standingIn("02-delta", "en");
  expect(broken.trouble).toMatchObject({ kind: "unloadable", place: "assignments/02-delta/delta.ts:53" });
});

test("a function not written yet is no mistake", async () => {
  await student.write("02-delta", "half-finished");
  const standing = await standingIn("02-delta", "ja");
  expect(standing.trouble).toMatchObject({ kind: "unwritten", function: "hiddenDelta" });
  expect(linesOf(standing, "ja").join("\n")).toContain("未実装");
  expect(linesOf(standing, "ja").join("\n")).not.toContain("✗");
});

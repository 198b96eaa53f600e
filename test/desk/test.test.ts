// `npm test` at a student's desk: which assignments it takes, what it shows of several, and what it says of a changed kit.
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { studentFolder, type StudentFolder } from "./student-folder.ts";

let student: StudentFolder;
beforeAll(() => {
  student = studentFolder();
});
afterEach(() => student.reset());
afterAll(() => student.remove());

test("one assignment: the first cause in full, every function in a line, points so far, the next step", async () => {
  await student.write("02-delta", "sign-reversed");
  const { status, text } = student.run("test", ["delta"]);
  expect(status).toBe(1);
  expect(text).toContain("✗  outputDelta  assignments/02-delta/delta.ts:");
  expect(text).toContain("The sign of δ is reversed.");
  expect(text).toMatch(/^✓ +hiddenDelta +4\/4$/m);
  expect(text).toMatch(/^- +deltas +1\/3 +Look at this again once outputDelta is right\.$/m);
  expect(text).toContain("19 of 23 visible checks passed.");
  expect(text).toContain("Visible checks so far: 7.667 / 10 points.");
  expect(text).toContain("Your real grade also counts hidden cases.");
  expect(text).toContain("Next: fix outputDelta, then npm test 02 again.");
  // One cause is told, not each check that shows it.
  expect(text.match(/Expected/g)).toHaveLength(1);
});

test("several: a line each, and the first trouble of the first that is not finished only", async () => {
  await student.write("01-loss", "loops");
  await student.write("02-delta", "sign-reversed");
  const { status, text } = student.run("test", ["01", "02", "03"], { KADAI_LANG: "ja" });
  expect(status).toBe(1);
  const rows = text.split("\n").filter((line) => /^\S+ +0[123]-/.test(line));
  expect(rows.map((line) => line.split(/ +/).slice(0, 2))).toEqual([
    ["✓", "01-loss"],
    ["✗", "02-delta"],
    ["・", "03-update"],
  ]);
  // Titles begin in one column, though "・" takes two cells.
  const columns = rows.map((line) => stringWidth(line.slice(0, line.search(/点/))));
  expect(new Set(columns).size).toBe(1);
  expect(text).toContain("δ の符号が逆になっています。");
  expect(text).not.toContain("weightStep");
});

test("ends with 0 when every visible check passes, and then leads on to handing in", async () => {
  await student.write("01-loss", "loops");
  await student.write("02-delta", "loops");
  const { status, text } = student.run("test", ["01", "02"]);
  expect(text).toContain("Next: npm run submit");
  expect(status).toBe(0);
});

test("a file that cannot be read is told by its line, and nothing else is", async () => {
  await student.write("02-delta", "syntax-error");
  const { status, text } = student.run("test", ["02"]);
  expect(status).toBe(1);
  expect(text).toContain("assignments/02-delta/delta.ts:53");
  expect(text).not.toMatch(/\d+\/\d+/);
  expect(text).not.toMatch(/^\s+at /m);
});

test("an unknown name is answered by the nearest one, in either language", () => {
  const english = student.run("test", ["dleta"]);
  expect(english.status).toBe(2);
  expect(english.text).toContain("Did you mean 02-delta?");
  const japanese = student.run("test", ["dleta"], { KADAI_LANG: "ja" });
  expect(japanese.text).toContain("「dleta」という課題はありません。02-delta ではありませんか。");
  expect(student.run("test", ["0"]).text).toContain("is part of several names");
  expect(student.run("test", ["--tap"]).text).toContain("there are no options");
});

test("a changed file of the kit is told in one sentence, and only then", async () => {
  await student.write("02-delta", "loops");
  student.makeKit(["assignments/02-delta/expected.json", "package.json"]);
  expect(student.run("test", ["02"]).text).not.toContain("of the kit");
  appendFileSync(join(student.folder, "assignments", "02-delta", "expected.json"), "\n");
  const { status, text } = student.run("test", ["02"]);
  expect(text.replaceAll(/\s+/g, " ")).toContain(
    "1 file of the kit was changed: assignments/02-delta/expected.json. Your real grade never uses it;",
  );
  expect(status).toBe(0);
});

test("handed-out answers that do not fit are told as such, and cost the student's work nothing", async () => {
  await student.write("02-delta", "loops");
  writeFileSync(
    join(student.folder, "assignments", "02-delta", "expected.json"),
    '{ "answers": [], "mistakes": [] }\n',
  );
  const { status, text } = student.run("test", ["02"]);
  expect(status).toBe(1);
  expect(text).toContain("?  assignments/02-delta/expected.json");
  expect(text).toContain("Your work is not at fault.");
  expect(text).not.toContain("✗");
  expect(text).not.toContain("kadai verify");
  expect(text).toContain("Next: npm run doctor.");
});

test("a kit.json that cannot be read is one sentence", () => {
  writeFileSync(join(student.folder, "kit.json"), "{");
  const { status, text } = student.run("test", ["02"]);
  expect(status).toBe(2);
  expect(text).toContain("kit.json is not valid JSON");
  expect(text.trim().split("\n")).toHaveLength(1);
});

// `npm run report`: the page of one's own work.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserCommand } from "../../grader/desk/open-in-browser.ts";
import { htmlFaults } from "../report/html-faults.ts";
import { studentFolder, type StudentFolder } from "./student-folder.ts";

let student: StudentFolder;
beforeAll(() => {
  student = studentFolder();
});
afterAll(() => student.remove());

test("shows the visible cases in both languages, with pictures of the student's own answers", async () => {
  await student.write("02-delta", "sign-reversed");
  const { status, text } = student.run("report", ["02", "--no-open"]);
  expect(status).toBe(0);
  const file = join(student.folder, "out", "report-02-delta.html");
  expect(text).toContain(file);
  const page = readFileSync(file, "utf8");
  expect(htmlFaults(page)).toEqual([]);
  expect(page).toContain("The sign of δ is reversed.");
  expect(page).toContain("δ の符号が逆になっています。");
  expect(page).toContain("Sato Hana");
  expect(page).toContain("<svg");
  expect(page).toContain("Visible cases");
  expect(page).not.toContain(">Hidden cases<");
  expect(page).toContain("Your real grade also counts hidden cases.");
  // Nothing is said of a sandbox that was not there.
  expect(page).not.toContain("isolate");
  expect(student.git("status", "--porcelain", "--", "out")).toBe("");
});

test("goes where it is told to, beside where npm was called", () => {
  const from = join(student.folder, "assignments");
  student.run("report", ["02", "--no-open", "--out", "../elsewhere/mine.html"], { INIT_CWD: from });
  expect(existsSync(join(student.folder, "elsewhere", "mine.html"))).toBe(true);
  student.run("report", ["01", "02", "--no-open", "--out", "pages"], { INIT_CWD: student.folder });
  expect(existsSync(join(student.folder, "pages", "report-01-loss.html"))).toBe(true);
  expect(existsSync(join(student.folder, "pages", "report-02-delta.html"))).toBe(true);
});

test("says when files of the kit were changed", () => {
  student.makeKit(["package.json"]);
  student.run("report", ["02", "--no-open"]);
  const file = join(student.folder, "out", "report-02-delta.html");
  expect(readFileSync(file, "utf8")).not.toContain("Files of the kit were changed");
  writeFileSync(join(student.folder, "package.json"), '{ "version": "0.1.0", "type": "module" }\n');
  student.run("report", ["02", "--no-open"]);
  expect(readFileSync(file, "utf8")).toContain("Files of the kit were changed: package.json.");
  student.git("checkout", "--", "package.json");
});

test.skipIf(process.platform !== "linux")("opens the page unless it is told not to", async () => {
  const programs = join(student.folder, "programs");
  const opened = join(student.folder, "opened");
  mkdirSync(programs);
  writeFileSync(join(programs, "xdg-open"), `#!/bin/sh\necho "$1" > "${opened}"\n`);
  chmodSync(join(programs, "xdg-open"), 0o755);
  const environment = { PATH: `${programs}${delimiter}${process.env["PATH"]}` };
  student.run("report", ["02", "--no-open"], environment);
  expect(existsSync(opened)).toBe(false);
  student.run("report", ["02"], environment);
  await expect
    .poll(() => existsSync(opened) && readFileSync(opened, "utf8"), { timeout: 60_000 })
    .toMatch(/^file:\/\/.*report-02-delta\.html\n$/);
});

test("each system has its own way to open a page, without a shell", () => {
  expect(browserCommand("darwin", "file:///a%20b")).toEqual(["open", "file:///a%20b"]);
  expect(browserCommand("linux", "file:///a")).toEqual(["xdg-open", "file:///a"]);
  expect(browserCommand("win32", "file:///a&b").at(-1)).toBe("file:///a&b");
  expect(browserCommand("win32", "file:///a")[0]).not.toMatch(/cmd|powershell/);
});

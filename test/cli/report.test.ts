// `kadai report` writes the pages again from the gradebook alone: nothing is graded, and no student code is needed.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { courseFolder } from "../../grader/load/assignment.ts";
import { kadai, scratchFolder } from "./kadai.ts";

const specimen = join(courseFolder, "reference", "02-delta", "specimens", "failed", "sign-reversed.ts");

test("changes the language of every page, keeps the marks, and shows the student's own function", () => {
  const folder = scratchFolder();
  const [work, out] = [join(folder, "ann"), join(folder, "out")];
  mkdirSync(work);
  cpSync(specimen, join(work, "delta.ts"));
  expect(kadai("grade", "02-delta", work, "--out", out).status).toBe(0);
  const read = (name: string): string => readFileSync(join(out, name), "utf8");
  const marks = read("gradebook.json");
  expect(read("index.html")).toContain('<html lang="en">');
  // From here on there is nothing left that could be graded.
  rmSync(work, { recursive: true });
  rmSync(join(out, "reports"), { recursive: true });

  const { status, stdout } = kadai("report", out, "--lang", "ja");
  expect(status).toBe(0);
  expect(stdout).toContain("1 名分のレポートを書きました。");
  expect(read("gradebook.json")).toBe(marks);
  for (const page of ["index.html", "index-anonymous.html", "reports/ann.html"])
    expect(read(page)).toContain('<html lang="ja">');
  const report = read("reports/ann.html");
  expect(report.indexOf('<article class="reading" id="ja" lang="ja">')).toBeGreaterThan(0);
  expect(report).toContain('<article class="reading other" id="en" lang="en">');
  expect(report).toContain('class="listing"');
  expect(report).toContain("02-delta/delta.ts");
});

test("names a folder that holds no gradebook, and writes nothing into it", () => {
  const folder = scratchFolder();
  const { status, stderr } = kadai("report", folder);
  expect(status).toBe(2);
  expect(stderr).toContain("gradebook.sqlite");
  expect(existsSync(join(folder, "index.html"))).toBe(false);
});

test.each([
  ["en", "Write the pages of a graded class again"],
  ["ja", "採点済みのクラスのページを書き直します"],
])("is explained by its help in %s", (language, sentence) => {
  expect(kadai("report", "--help", "--lang", language).stdout).toContain(sentence);
});

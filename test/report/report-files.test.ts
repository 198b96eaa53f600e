// Each student has a report of their own, and no id leads out of the folder or over another's report.
import { expect, test } from "vitest";
import type { Entry } from "../../grader/model/gradebook.ts";
import { reportFiles } from "../../grader/report/report-files.ts";

const files = (...ids: readonly string[]) =>
  reportFiles(ids.map((id): Entry => ({ id, name: "", kind: "no-submission", reason: "no-files" })));

test("a plain id names its file", () => {
  expect(files("s2640001", "山田.2", "B_1-2")).toEqual([
    "reports/s2640001.html",
    "reports/山田.2.html",
    "reports/B_1-2.html",
  ]);
});

test("an id that is no plain file name has no report", () => {
  for (const id of [
    "../etc",
    "a/b",
    "a\\b",
    "",
    ".",
    "..",
    "a..b",
    "a.",
    ".a",
    "-a",
    "a b",
    "a\u0000",
    "a\u202E",
  ])
    expect([id, files(id)]).toEqual([id, [undefined]]);
});

test("the first of two entries whose files would be the same has the report", () => {
  expect(files("abc", "ABC", "abc", "abd")).toEqual([
    "reports/abc.html",
    undefined,
    undefined,
    "reports/abd.html",
  ]);
});

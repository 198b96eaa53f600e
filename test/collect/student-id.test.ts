// Which ids can name a report file on every system.
import { expect, test } from "vitest";
import { foldId, idFault, normalizeId } from "../../grader/collect/student-id.ts";

test.each(["s001", "21-1234", "a.b_c", "学生１", "é1", "console", "com10", "nul1"])("takes %s", (id) => {
  expect(idFault(normalizeId(id))).toBeUndefined();
});

test.each([
  ["", "empty"],
  ["../x", "letters"],
  ["a/b", "letters"],
  ["a\\b", "letters"],
  ["a..b", ".."],
  ["a.", "dot"],
  [".hidden", "begins"],
  ["-rf", "begins"],
  ["a b", "letters"],
  ["a\u0000b", "letters"],
  ["a\u202eb", "letters"],
  ["CON", "Windows"],
  ["nul.txt", "Windows"],
  ["com1", "Windows"],
  ["a".repeat(65), "64"],
])("refuses %j", (id, why) => {
  expect(idFault(id)).toContain(why);
});

test("gives full-width and plain letters one spelling", () => {
  expect(normalizeId(" ｓ００１　")).toBe("s001");
});

test("folds ids that name one file where case does not count, and no others", () => {
  expect(foldId("s001")).toBe(foldId("S001"));
  expect(foldId("s001")).not.toBe(foldId("s002"));
});

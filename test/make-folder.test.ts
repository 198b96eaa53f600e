// Folders a TA names are made, with what is missing above them, or refused in one sentence.
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../grader/make-folder.ts";

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kadai-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("a folder is made with those above it, and one that is there is left alone", () => {
  const folder = join(scratchFolder(), "a", "b", "c");
  makeFolder(folder, "--out");
  writeFileSync(join(folder, "kept"), "");
  makeFolder(folder, "--out");
  expect(statSync(folder).isDirectory()).toBe(true);
  expect(existsSync(join(folder, "kept"))).toBe(true);
});

test.each(["file", "file/below"])("%s cannot be one where a file is", (path) => {
  const scratch = scratchFolder();
  writeFileSync(join(scratch, "file"), "");
  expect(() => makeFolder(join(scratch, path), "--out")).toThrow(
    /cannot be made \((EEXIST|ENOTDIR)\).*--out/,
  );
});

const takesNoFolders = "/proc/kadai";

test.skipIf(!existsSync("/proc/self"))("where the system takes no folders, that is said at once", () => {
  for (const path of [takesNoFolders, join(takesNoFolders, "below")])
    expect(() => makeFolder(path, "--repositories")).toThrow(/cannot be made \(ENOENT\).*--repositories/);
});

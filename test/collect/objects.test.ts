// Reading objects of many repositories through one pair of processes.
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openObjects } from "../../grader/collect/objects.ts";
import { git, initRepository, makeRepository, push } from "./make-repository.ts";
import { scratchFolder } from "./scratch-folder.ts";

const at = "2026-12-01T20:00:00+09:00";

const blobId = (gitDir: string, path: string) => git(["--git-dir", gitDir, "rev-parse", `HEAD:${path}`]);

function open(gitDirs: readonly string[]) {
  const reader = openObjects(gitDirs);
  onTestFinished(() => reader.end());
  return reader;
}

test("reads from every repository it was given, and from no other", async () => {
  const folder = scratchFolder();
  const gitDirs = ["a.git", 'b "quoted": 課題\\.git', "c.git"].map((name) => join(folder, name));
  for (const gitDir of gitDirs) makeRepository(gitDir, [{ at, files: { "a.ts": gitDir } }]);
  const ids = gitDirs.map((gitDir) => blobId(gitDir, "a.ts"));
  const all = open(gitDirs);
  expect(await Promise.all(ids.map((id) => all.read(id, 1000)))).toEqual(
    gitDirs.map((gitDir) => ({ kind: "object", type: "blob", body: Buffer.from(gitDir) })),
  );
  expect(await open(gitDirs.slice(0, 2)).read(ids[2]!, 1000)).toEqual({ kind: "missing" });
});

test("turns an object away that is larger than asked for, by one byte", async () => {
  const gitDir = join(scratchFolder(), "a.git");
  makeRepository(gitDir, [{ at, files: { "a.ts": "12345" } }]);
  const reader = open([gitDir]);
  expect(await reader.read(blobId(gitDir, "a.ts"), 5)).toMatchObject({ kind: "object" });
  expect(await reader.read(blobId(gitDir, "a.ts"), 4)).toEqual({ kind: "too-large", bytes: 5 });
});

test("reads a repository with SHA-256 ids", async () => {
  const gitDir = initRepository(join(scratchFolder(), "a.git"), "main", "sha256");
  push(gitDir, [{ at, files: { "a.ts": "long ids" } }]);
  expect(await open([gitDir]).read(blobId(gitDir, "a.ts"), 100)).toMatchObject({
    body: Buffer.from("long ids"),
  });
});

test("rejects every question when git cannot run, rather than wait for ever", async () => {
  const reader = open([join(scratchFolder(), "none.git")]);
  await expect(reader.read("a".repeat(40), 100)).rejects.toThrow("git cat-file has ended");
  await expect(reader.read("b".repeat(40), 100)).rejects.toThrow("git cat-file has ended");
});

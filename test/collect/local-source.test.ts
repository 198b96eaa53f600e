// What a local path is taken for.
import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLocalSource } from "../../grader/collect/local-source.ts";
import { initRepository } from "./make-repository.ts";
import { scratchFolder } from "./scratch-folder.ts";

test("tells a bare repository, a working copy and a plain folder apart", async () => {
  const folder = scratchFolder();
  const bare = initRepository(join(folder, "bare.git"));
  const copy = join(folder, "copy");
  cpSync(bare, join(copy, ".git"), { recursive: true });
  expect(await findLocalSource(bare)).toEqual({ kind: "repository", gitDir: bare });
  expect(await findLocalSource(copy)).toEqual({ kind: "repository", gitDir: join(copy, ".git") });
  expect(await findLocalSource(folder)).toEqual({ kind: "folder" });
});

test("says what is wrong with a path that is no folder", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "s1.zip"), "");
  expect(await findLocalSource(join(folder, "none"))).toHaveProperty(
    "sentence",
    expect.stringContaining("does not exist"),
  );
  expect(await findLocalSource(join(folder, "s1.zip"))).toHaveProperty(
    "sentence",
    expect.stringContaining("unpack it first"),
  );
});

test("takes no .git that points to another repository", async () => {
  const folder = scratchFolder();
  const other = initRepository(join(folder, "other.git"));
  for (const name of ["file", "link", "parts"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "file", ".git"), `gitdir: ${other}\n`);
  symlinkSync(other, join(folder, "link", ".git"));
  cpSync(other, join(folder, "parts", ".git"), { recursive: true });
  renameSync(join(folder, "parts", ".git", "refs"), join(folder, "parts", "refs"));
  symlinkSync(join(other, "refs"), join(folder, "parts", ".git", "refs"));
  for (const name of ["file", "link", "parts"]) {
    expect(await findLocalSource(join(folder, name))).toEqual({ kind: "folder" });
  }
});

test("takes no repository that borrows from another", async () => {
  const gitDir = initRepository(join(scratchFolder(), "s1.git"));
  expect(await findLocalSource(gitDir)).toMatchObject({ kind: "repository" });
  mkdirSync(join(gitDir, "objects", "info"), { recursive: true });
  writeFileSync(join(gitDir, "objects", "info", "alternates"), "/elsewhere/objects\n");
  expect(await findLocalSource(gitDir)).toHaveProperty("sentence", expect.stringContaining("borrows"));
});

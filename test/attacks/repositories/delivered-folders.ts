// Folders a student packed up and handed in, `.git` and all. Expected: its settings have no say, and nobody waits.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { git, makeRepository } from "../../collect/make-repository.ts";
import { makeTrappedFolder } from "../../collect/trapped-folder.ts";
import { at, type HostileRepositories } from "../repository.ts";

const covers = "delivered .git folder";
const files = { "delta.ts": "honest" };

export const deliveredFolders: HostileRepositories = {
  "trapped-git-folder": {
    covers,
    expected: ["collected", "honest"],
    make(folder, { newFile }) {
      makeTrappedFolder(folder, newFile);
      return "s1";
    },
  },
  "git-file-that-points-elsewhere": {
    covers,
    expected: ["collected", "own"],
    make(folder) {
      makeRepository(join(folder, "other.git"), [{ at, files: { "delta.ts": "of somebody else" } }]);
      mkdirSync(join(folder, "s1"));
      writeFileSync(join(folder, "s1", ".git"), "gitdir: ../other.git\n");
      writeFileSync(join(folder, "s1", "delta.ts"), "own");
      return "s1";
    },
  },
  "borrowed-objects": {
    covers,
    expected: ["ungraded", "borrows from another repository"],
    make(folder) {
      makeRepository(join(folder, "other.git"), [{ at, files }]);
      git(["clone", "--bare", "--quiet", "--shared", join(folder, "other.git"), join(folder, "s1.git")]);
      return "s1.git";
    },
  },
  "replaced-objects": {
    covers,
    expected: ["collected", "honest"],
    make(folder) {
      const gitDir = join(folder, "s1.git");
      makeRepository(gitDir, [{ at, files }]);
      const of = (text: string) => git(["--git-dir", gitDir, "hash-object", "-w", "--stdin"], text);
      git(["--git-dir", gitDir, "replace", of("honest"), of("replaced")]);
      return "s1.git";
    },
  },
  "pipe-for-a-file": {
    covers,
    expected: ["refused", "delta.ts is not an ordinary file"],
    make(folder) {
      mkdirSync(join(folder, "s1"));
      execFileSync("mkfifo", [join(folder, "s1", "delta.ts")]);
      return "s1";
    },
  },
  "pipe-for-a-list-of-branches": {
    covers,
    expected: ["ungraded", "not finished within"],
    limitMs: 8000,
    isSlow: true,
    make(folder) {
      const gitDir = join(folder, "s1.git");
      makeRepository(gitDir, [{ at, files }]);
      rmSync(join(gitDir, "packed-refs"), { force: true });
      execFileSync("mkfifo", [join(gitDir, "packed-refs")]);
      return "s1.git";
    },
  },
  "device-for-a-file": {
    covers,
    expected: ["none", "delta.ts"],
    make: () => "/dev",
  },
};

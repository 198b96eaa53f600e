// Repositories that are small to make and huge to read. Expected: refused, within time and memory; or read all the same.
import { randomFillSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { git, makeRepository } from "../../collect/make-repository.ts";
import { at, type HostileRepositories } from "../repository.ts";
import { deltaBomb } from "./delta-bomb.ts";
import { writePack } from "./write-pack.ts";

const covers = "repository without measure";

/** A repository whose main branch has this tree, made of objects git is given as they are. */
function withTree(folder: string, tree: (gitDir: string) => string): string {
  const gitDir = join(folder, "s1.git");
  makeRepository(gitDir, [{ at, files: { "delta.ts": "honest" } }]);
  const commit = git(["--git-dir", gitDir, "commit-tree", tree(gitDir), "-m", "x"]);
  git(["--git-dir", gitDir, "update-ref", "refs/heads/main", commit]);
  return "s1.git";
}

const row = (mode: string, name: string, id: string) =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]);

export const withoutMeasure: HostileRepositories = {
  "hundred-thousand-files": {
    covers,
    isSlow: true,
    expected: ["ungraded", "too many files"],
    make: (folder) =>
      withTree(folder, (gitDir) => {
        const blob = git(["--git-dir", gitDir, "rev-parse", "HEAD:delta.ts"]);
        const names = Array.from({ length: 120_000 }, (_, i) => `file-${String(i).padStart(6, "0")}.ts`);
        const tree = Buffer.concat([
          row("100644", "delta.ts", blob),
          ...names.map((name) => row("100644", name, blob)),
        ]);
        return git(["--git-dir", gitDir, "hash-object", "-t", "tree", "-w", "--stdin"], tree);
      }),
  },
  "ten-thousand-levels": {
    covers,
    isSlow: true,
    expected: ["collected", "honest"],
    make: (folder) =>
      withTree(folder, (gitDir) => {
        const blob = git(["--git-dir", gitDir, "rev-parse", "HEAD:delta.ts"]);
        return writePack(gitDir, function* () {
          let below = yield { type: "tree", body: row("100644", "a", blob) };
          for (let level = 0; level < 10_000; level++)
            below = yield { type: "tree", body: row("40000", "a", below) };
          return yield {
            type: "tree",
            body: Buffer.concat([row("40000", "a", below), row("100644", "delta.ts", blob)]),
          };
        });
      }),
  },
  "delta-bomb": {
    covers,
    expected: ["ungraded", "cannot be fetched"],
    make: (folder) =>
      withTree(folder, (gitDir) => {
        const tree = row("100644", "delta.ts", deltaBomb(gitDir));
        return git(["--git-dir", gitDir, "hash-object", "-t", "tree", "-w", "--literally", "--stdin"], tree);
      }),
  },
  "file-of-zeros": {
    covers,
    isSlow: true,
    expected: ["refused", "delta.ts has 100000000 bytes"],
    make(folder) {
      makeRepository(join(folder, "s1.git"), [{ at, files: { "delta.ts": Buffer.alloc(100_000_000) } }]);
      return "s1.git";
    },
  },
  "pack-over-the-cap": {
    covers,
    isSlow: true,
    expected: ["ungraded", "larger than 200 MB"],
    make(folder) {
      const gitDir = join(folder, "s1.git");
      const noise = join(folder, "noise");
      writeFileSync(noise, randomFillSync(Buffer.alloc(210_000_000)));
      return withTree(folder, () => {
        const blob = git(["--git-dir", gitDir, "-c", "core.compression=0", "hash-object", "-w", noise]);
        return git(["--git-dir", gitDir, "mktree"], `100644 blob ${blob}\tdelta.ts\n`);
      });
    },
  },
  "commit-message-without-measure": {
    covers,
    expected: ["ungraded", "cannot be read"],
    make(folder) {
      const gitDir = join(folder, "s1.git");
      makeRepository(gitDir, [{ at, files: { "delta.ts": "honest" } }]);
      const commit = git(["--git-dir", gitDir, "commit-tree", "HEAD^{tree}"], "x".repeat(2_000_000));
      git(["--git-dir", gitDir, "update-ref", "refs/heads/main", commit]);
      return "s1.git";
    },
  },
};

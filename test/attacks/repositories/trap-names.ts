// Names in a tree that mean something else to git or to another system. Expected: refused where git would be fooled;
// read to the letter where only a checkout would be.
import { join } from "node:path";
import { git, makeRepository } from "../../collect/make-repository.ts";
import { at, type HostileRepositories, type HostileRepository } from "../repository.ts";

/** Writes a tree that git itself would refuse to make: each name with a mode and the text of its blob. */
function withTree(
  expected: HostileRepository["expected"],
  entries: readonly (readonly [name: string, text: string, mode?: string])[],
): HostileRepository {
  return {
    ...{ covers: "names that are traps", expected },
    make(folder) {
      const gitDir = join(folder, "s1.git");
      makeRepository(gitDir, [{ at, files: { "delta.ts": "honest" } }]);
      const write = (type: string, input: string | Uint8Array) =>
        git(["--git-dir", gitDir, "hash-object", "-t", type, "-w", "--literally", "--stdin"], input);
      const rows = entries.map(([name, text, mode = "100644"]) =>
        Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(write("blob", text), "hex")]),
      );
      const tree = write("tree", Buffer.concat(rows));
      const commit = git(["--git-dir", gitDir, "commit-tree", tree, "-m", "x"]);
      git(["--git-dir", gitDir, "update-ref", "refs/heads/main", commit]);
      return "s1.git";
    },
  };
}

const trapped = (name: string) =>
  withTree(
    ["ungraded", "cannot be fetched"],
    [
      [name, "trap"],
      ["delta.ts", "honest"],
    ],
  );

const asNamed = (name: string) => {
  const entries = [
    [name, "trap"],
    ["delta.ts", "honest"],
  ] as const;
  return withTree(
    ["collected", "honest"],
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

export const trapNames: HostileRepositories = {
  "name-dot-git": trapped(".git"),
  "name-dot-git-in-capitals": trapped(".GIT"),
  "name-short-for-dot-git": trapped("git~1"),
  "name-dot-git-and-a-space": trapped(".git "),
  "name-dot-git-with-a-joiner": trapped(".g\u200Cit"),
  "name-dot-dot": trapped(".."),
  "name-with-a-slash": trapped("../../canary"),
  "name-with-a-backslash": asNamed("..\\..\\delta.ts"),
  "name-with-a-trailing-dot": asNamed("delta.ts."),
  "names-that-differ-in-case": asNamed("Delta.TS"),
  "name-twice": trapped("delta.ts"),
  "mode-of-a-device": withTree(["ungraded", "cannot be"], [["delta.ts", "trap", "060000"]]),
};

// Addresses and branches that git could take for options, programs or passwords. Expected: refused, nothing run.
import { join } from "node:path";
import { git, initRepository, push } from "../../collect/make-repository.ts";
import { at, type HostileRepositories, type HostileRepository } from "../repository.ts";
import type { Targets } from "../canaries.ts";

const covers = "addresses and branches that are options";

const address = (says: string, write: (targets: Targets) => string): HostileRepository => ({
  covers,
  expected: ["ungraded", says],
  make: (_, targets) => write(targets),
});

export const addresses: HostileRepositories = {
  "address-that-is-an-option": address(
    "begins with a dash",
    ({ newFile }) => `--upload-pack=touch ${newFile};`,
  ),
  "address-with-a-newline": address("control character", ({ port }) => `https://127.0.0.1:${port}/a\n-u`),
  "address-of-a-program": address('"::"', ({ newFile }) => `ext::touch ${newFile}`),
  "address-with-a-password": address("holds a password", ({ port }) => `https://a:b@127.0.0.1:${port}/a`),
  "address-with-a-token": address("user name or token", ({ port }) => `https://ghp_a@127.0.0.1:${port}/a`),
  "address-of-a-file": address("begins with file://", ({ file }) => `file://${file}`),
  "address-without-encryption": address("begins with http://", ({ port }) => `http://127.0.0.1:${port}/a`),
  "address-with-an-option-for-ssh": address("strange host", ({ newFile }) =>
    `ssh://-oProxyCommand=touch ${newFile}/a`.replaceAll(" ", "%20"),
  ),
  "address-that-is-an-option-for-ssh": address("git@host:path", () => "git@-oProxyCommand=id:a"),
  "branch-that-is-an-option": {
    covers,
    expected: ["collected", "honest"],
    make(folder, { newFile }) {
      const gitDir = initRepository(join(folder, "s1.git"));
      push(gitDir, [{ at, files: { "delta.ts": "honest" } }]);
      const branch = `refs/heads/--upload-pack=touch$IFS${newFile.replaceAll("/", "_")}`;
      git(["--git-dir", gitDir, "update-ref", branch, "refs/heads/main"]);
      git(["--git-dir", gitDir, "symbolic-ref", "HEAD", branch]);
      git(["--git-dir", gitDir, "update-ref", "-d", "refs/heads/main"]);
      return "s1.git";
    },
  },
};

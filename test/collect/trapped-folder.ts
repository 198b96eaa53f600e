// A delivered folder whose `.git` is full of traps, each of which would write the canary.
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRepository } from "./make-repository.ts";

const at = "2026-12-01T20:00:00+09:00";

const hooks = [
  "post-checkout",
  "reference-transaction",
  "pre-auto-gc",
  "post-update",
  "pre-receive",
  "update",
  "post-receive",
  "fsmonitor-watchman",
  "post-index-change",
  "pre-commit",
];

/** The folder `s1` below this one; beside it lie the trap and what its settings include. */
export function makeTrappedFolder(folder: string, canary: string) {
  const trap = join(folder, "trap.sh");
  writeFileSync(trap, `#!/bin/sh\necho ran >> "${canary}"\nexit 1\n`);
  chmodSync(trap, 0o755);

  const submission = join(folder, "s1");
  const gitDir = join(submission, ".git");
  makeRepository(gitDir, [
    {
      at,
      files: {
        "delta.ts": "honest",
        ".gitattributes": "* filter=trap diff=trap merge=trap\n",
        ".gitmodules": `[submodule "x"]\n\tpath = x\n\turl = ext::${trap}\n`,
        x: { submodule: "a".repeat(40) },
      },
    },
  ]);
  writeFileSync(join(submission, "delta.ts"), "honest");
  mkdirSync(join(gitDir, "hooks"), { recursive: true });
  for (const hook of hooks) cpSync(trap, join(gitDir, "hooks", hook));
  writeFileSync(join(folder, "included"), `[core]\n\tfsmonitor = ${trap}\n`);
  writeFileSync(
    join(gitDir, "config"),
    `[core]
	repositoryformatversion = 1
	bare = false
	fsmonitor = ${trap}
	hooksPath = ${join(gitDir, "hooks")}
	sshCommand = ${trap}
	askPass = ${trap}
	pager = ${trap}
	editor = ${trap}
	gitProxy = ${trap}
	alternateRefsCommand = ${trap}
[include]
	path = ${join(folder, "included")}
[extensions]
	partialClone = origin
[remote "origin"]
	promisor = true
	url = ${submission}
	uploadpack = ${trap}
	receivepack = ${trap}
[uploadpack]
	packObjectsHook = ${trap}
[credential]
	helper = !${trap}
[filter "trap"]
	clean = ${trap}
	smudge = ${trap}
	process = ${trap}
	required = true
[diff "trap"]
	command = ${trap}
	textconv = ${trap}
[diff]
	external = ${trap}
[gpg]
	program = ${trap}
[alias]
	upload-pack = !${trap}
	cat-file = !${trap}
`,
  );
  return { submission, gitDir, canary, trap };
}

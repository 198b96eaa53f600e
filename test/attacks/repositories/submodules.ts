// Submodules and attributes that make git run programs on checkout. Expected: bytes as stored, or
// refused; nothing run.
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRepository, type Content } from "../../collect/make-repository.ts";
import { at, type HostileRepositories, type HostileRepository } from "../repository.ts";

const nowhere = { submodule: "a".repeat(40) };
const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0000\nsize 12345\n";

function repository(
  covers: string,
  expected: HostileRepository["expected"],
  files: (trap: string) => Readonly<Record<string, Content>>,
): HostileRepository {
  return {
    ...{ covers, expected },
    make(folder, { newFile }) {
      const trap = join(folder, "trap.sh");
      writeFileSync(trap, `#!/bin/sh\necho ran >> "${newFile}"\n`);
      chmodSync(trap, 0o755);
      makeRepository(join(folder, "s1.git"), [{ at, files: files(trap) }]);
      return "s1.git";
    },
  };
}

const submodule = (expected: HostileRepository["expected"], settings: (trap: string) => string) =>
  repository("submodules", expected, (trap) => ({
    ".gitmodules": `[submodule "x"]\n\tpath = x\n\t${settings(trap)}\n`,
    x: nowhere,
    "delta.ts": "honest",
  }));

const attributes = "attributes, filters and LFS pointers";

export const submodules: HostileRepositories = {
  "submodule-that-is-a-program": submodule(["collected", "honest"], (trap) => `url = ext::${trap}`),
  "submodule-of-this-machine": submodule(["collected", "honest"], () => "url = file:///"),
  "submodule-that-is-an-option": submodule(
    ["ungraded", "disallowed submodule url"],
    (trap) => `url = --upload-pack=${trap}`,
  ),
  "submodule-updated-by-a-program": submodule(
    ["ungraded", "disallowed submodule update setting"],
    (trap) => `update = !${trap}`,
  ),
  "submodule-in-place": repository("submodules", ["refused", "assignments is a submodule"], () => ({
    assignments: nowhere,
  })),
  "attributes-with-filters": repository(attributes, ["collected", "$Id$ honest"], () => ({
    ".gitattributes": "* filter=lfs diff=trap merge=trap ident text eol=crlf working-tree-encoding=UTF-16\n",
    "delta.ts": "$Id$ honest",
  })),
  "lfs-pointer": repository(attributes, ["collected", pointer], () => ({
    ".gitattributes": "*.ts filter=lfs diff=lfs merge=lfs -text\n",
    ".lfsconfig": "[lfs]\n\turl = https://127.0.0.1:9/\n",
    "delta.ts": pointer,
  })),
  "settings-of-tools": repository("imports that leave the assignment", ["collected", "honest"], (trap) => ({
    "package.json": `{"type":"module","imports":{"#secret":"/etc/passwd"},"scripts":{"preinstall":"${trap}"}}`,
    "tsconfig.json": `{"extends":"/etc/passwd","compilerOptions":{"paths":{"*":["/*"]}}}`,
    "vitest.config.ts": `import "${trap}";`,
    "delta.ts": "honest",
  })),
};

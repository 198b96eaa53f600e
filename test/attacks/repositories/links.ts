// Links in a repository or a delivered folder. Expected: refused, with the path named; never followed.
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { makeRepository, type Content } from "../../collect/make-repository.ts";
import { at, type HostileRepositories, type HostileRepository } from "../repository.ts";

const inRepository = (path: string, files: Readonly<Record<string, Content>>): HostileRepository => ({
  covers: "links",
  expected: ["refused", `${path} is a symbolic link`],
  make(folder) {
    makeRepository(join(folder, "s1.git"), [{ at, files }]);
    return "s1.git";
  },
});

const inFolder = (path: string, target?: string): HostileRepository => ({
  covers: "links",
  expected: ["refused", `${path} is a symbolic link`],
  make(folder, { file }) {
    mkdirSync(join(folder, "s1"));
    symlinkSync(target ?? file, join(folder, "s1", path));
    return "s1";
  },
});

export const links: HostileRepositories = {
  "link-to-a-file": inRepository("delta.ts", { "delta.ts": { link: "/etc/passwd" } }),
  "link-to-a-folder": inRepository("assignments", { assignments: { link: "../../../reference" } }),
  "link-to-the-root": inRepository("assignments", { assignments: { link: "/" } }),
  "broken-link": inRepository("delta.ts", { "delta.ts": { link: "nowhere" } }),
  "circular-link": inRepository("delta.ts", { "delta.ts": { link: "delta.ts" } }),
  "delivered-link-to-the-canary": inFolder("delta.ts"),
  "delivered-link-to-the-root": inFolder("assignments", "/"),
  "delivered-circular-link": inFolder("delta.ts", "delta.ts"),
};

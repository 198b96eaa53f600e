// Commits a kit to its git repository: the same on every machine, whatever git is told there.
import { execFileSync } from "node:child_process";
import { devNull } from "node:os";
import { Fault } from "../model/fault.ts";

/** Long ago, so that whatever a student commits is later; fixed, so that equal kits are equal commits. */
const date = "2000-01-01T00:00:00Z";

const identity = { name: "kadai", email: "kadai@kadai.invalid" };

/**
 * Commits all files of a folder, in a repository made for it where it is none yet. No change, no commit.
 * @returns whether there was something to commit.
 */
export function commitAll(folder: string, message: string): boolean {
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "add", "--all");
  if (git(folder, "status", "--porcelain") === "") return false;
  git(folder, "commit", "--quiet", "--no-verify", "--no-gpg-sign", `--message=${message}`);
  return true;
}

/** Whether a folder is a repository whose files are all committed. */
export const isCommitted = (folder: string): boolean => git(folder, "status", "--porcelain") === "";

/** @throws Fault when there is no git, or it refuses. */
function git(folder: string, ...words: readonly string[]): string {
  try {
    return execFileSync("git", ["-c", `core.hooksPath=${devNull}`, "-c", "core.autocrlf=false", ...words], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env["PATH"],
        SystemRoot: process.env["SystemRoot"],
        LC_ALL: "C",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: devNull,
        GIT_DEFAULT_HASH: "sha1",
        GIT_TEMPLATE_DIR: "",
        ...{ GIT_AUTHOR_NAME: identity.name, GIT_AUTHOR_EMAIL: identity.email, GIT_AUTHOR_DATE: date },
        ...{
          GIT_COMMITTER_NAME: identity.name,
          GIT_COMMITTER_EMAIL: identity.email,
          GIT_COMMITTER_DATE: date,
        },
      },
    });
  } catch (error) {
    const { code, stderr = "" } = error as { readonly code?: string; readonly stderr?: string };
    const reason = code === "ENOENT" ? "there is no git on this machine" : stderr.trim().split("\n", 1)[0];
    throw new Fault("bad-option", `git ${words[0]} failed in ${folder}: ${reason}.`);
  }
}

// Makes real git repositories for tests: the same bytes on every machine, whatever the user's git settings are.
import { execFileSync } from "node:child_process";
import { devNull } from "node:os";
import { join } from "node:path";

/** What a path of a commit holds. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly submodule: string };

export interface CommitSpec {
  /** Committer date, ISO 8601 with an offset. */
  readonly at: string;
  /** The whole tree. */
  readonly files: Readonly<Record<string, Content>>;
}

const environment = {
  PATH: process.env["PATH"],
  HOME: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: devNull,
  GIT_AUTHOR_NAME: "Student",
  GIT_AUTHOR_EMAIL: "student@example.org",
  GIT_COMMITTER_NAME: "Student",
  GIT_COMMITTER_EMAIL: "student@example.org",
};

/** Runs git and gives what it prints. */
export const git = (args: readonly string[], input?: string | Uint8Array): string =>
  execFileSync("git", args, {
    env: environment,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
    ...(input !== undefined && { input }),
  }).trim();

/** An empty bare repository whose HEAD names `branch`. */
export function initRepository(gitDir: string, branch = "main", format = "sha1"): string {
  git([
    "init",
    "--bare",
    "--quiet",
    "--template=",
    `--initial-branch=${branch}`,
    `--object-format=${format}`,
    gitDir,
  ]);
  return gitDir;
}

/**
 * Writes a line of commits, the oldest first, and points the branch at the last one, as a forced push would.
 * @returns the ids of the commits.
 */
export function push(gitDir: string, commits: readonly CommitSpec[], branch = "main"): readonly string[] {
  const marks = join(gitDir, "test-marks");
  const stream = commits.map((commit, index) => Buffer.concat(commitCommand(commit, index, branch)));
  const reset = Buffer.from(`reset refs/heads/${branch}\n`);
  git(
    ["--git-dir", gitDir, "fast-import", "--quiet", "--force", `--export-marks=${marks}`],
    Buffer.concat([reset, ...stream]),
  );
  const tip = git(["--git-dir", gitDir, "rev-list", "--first-parent", "--reverse", `refs/heads/${branch}`]);
  return tip.split("\n");
}

/** A fresh bare repository with these commits on main. */
export function makeRepository(gitDir: string, commits: readonly CommitSpec[]): readonly string[] {
  return push(initRepository(gitDir), commits);
}

function commitCommand({ at, files }: CommitSpec, index: number, branch: string): Buffer[] {
  const zone = /([+-]\d\d):(\d\d)$/.exec(at);
  const date = `${Date.parse(at) / 1000} ${zone?.[1] ?? "+00"}${zone?.[2] ?? "00"}`;
  const head = [
    `commit refs/heads/${branch}`,
    `mark :${index + 1}`,
    `committer Student <student@example.org> ${date}`,
    "data 0",
    ...(index > 0 ? [`from :${index}`] : []),
    "deleteall",
    "",
  ];
  return [
    Buffer.from(head.join("\n")),
    ...Object.entries(files).map(([path, content]) => fileCommand(path, content)),
  ];
}

function fileCommand(path: string, content: Content): Buffer {
  if (typeof content === "object" && "submodule" in content)
    return Buffer.from(`M 160000 ${content.submodule} ${path}\n`);
  const isLink = typeof content === "object" && "link" in content;
  const bytes = Buffer.from(isLink ? content.link : content);
  const head = `M ${isLink ? "120000" : "100644"} inline ${path}\ndata ${bytes.length}\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\n")]);
}

// Writes a bare git repository with a given history in two git processes.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

export interface Commit {
  /** ISO 8601 with a zone. */
  readonly date: string;
  readonly author: string;
  readonly message: string;
  /** The whole tree: path to text. Empty for a commit without files. */
  readonly files: Readonly<Record<string, string>>;
}

/** Makes the repository at `folder`, its commits on the branch "main" in the given order. No commit leaves it empty. */
export function writeRepository(folder: string, commits: readonly Commit[]): void {
  mkdirSync(folder, { recursive: true });
  git(folder, ["init", "--quiet", "--bare", "--initial-branch=main", "."]);
  if (commits.length > 0) git(folder, ["fast-import", "--quiet"], commits.map(importCommit).join(""));
}

function importCommit({ date, author, message, files }: Commit): string {
  const seconds = Date.parse(date) / 1000;
  const who = `${author} <${seconds}@students.example> ${seconds} +0900`;
  const tree = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(message)}deleteall\n${tree.join("")}\n`;
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** Nothing of the machine's own git configuration may show in a demo class. */
const environment = { PATH: process.env["PATH"], GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };

function git(folder: string, args: readonly string[], input?: string): void {
  const { status, stderr } = spawnSync("git", args, {
    cwd: folder,
    env: environment,
    input,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args[0]} in ${folder}: ${stderr}`);
}

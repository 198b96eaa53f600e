// Repositories and folders that try to make collecting run something. A canary file tells whether they did.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { collect } from "../../grader/collect/collect.ts";
import { fetchRepository } from "../../grader/collect/fetch.ts";
import { findInTree } from "../../grader/collect/git-objects.ts";
import { gather } from "./gather.ts";
import { git, makeRepository, push } from "./make-repository.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { makeTrappedFolder } from "./trapped-folder.ts";

const at = "2026-12-01T20:00:00+09:00";

/** A trapped folder of its own for a test. */
function trappedFolder() {
  const folder = scratchFolder();
  return { folder, ...makeTrappedFolder(folder, join(folder, "canary")) };
}

const collectOne = (folder: string, repository: string, cacheDir = join(folder, "cache")) =>
  gather(
    collect([{ kind: "row", line: 2, id: "s1", name: "Student", repository }], {
      folder,
      cacheDir,
      jobs: 1,
      assignmentId: "02-delta",
      submit: ["delta.ts"],
    }),
  );

test("runs nothing of a delivered .git folder, where plain git does", async () => {
  const { folder, submission, canary } = trappedFolder();
  for (const round of ["clone", "fetch"]) {
    expect(await collectOne(folder, "s1"), round).toMatchObject([
      { kind: "collected", files: [{ path: "delta.ts", text: "honest" }] },
    ]);
    expect(existsSync(canary), round).toBe(false);
  }
  plainGit(["-C", submission, "status"]);
  expect(existsSync(canary)).toBe(true);
});

test("runs nothing to fetch an object a delivered .git folder lacks, where plain git does", async () => {
  const { folder, submission, gitDir, canary } = trappedFolder();
  const blob = git(["--git-dir", gitDir, "rev-parse", "HEAD:delta.ts"]);
  rmSync(join(gitDir, "objects", blob.slice(0, 2), blob.slice(2)));
  expect(await collectOne(folder, "s1")).toMatchObject([{ kind: "ungraded" }]);
  expect(existsSync(canary)).toBe(false);
  plainGit(["-C", submission, "show", "HEAD:delta.ts"]);
  expect(existsSync(canary)).toBe(true);
});

/** Runs git without any of our care; whether it succeeds does not matter. */
function plainGit(args: readonly string[]): void {
  try {
    git(args);
  } catch {
    // a trap that has run is no proper filter, so git fails
  }
}

test("lets the operator's own settings and environment take no effect", async () => {
  const { folder, trap, canary } = trappedFolder();
  const source = join(folder, "plain.git");
  makeRepository(source, [{ at, files: { "delta.ts": "honest", ".gitattributes": "* filter=trap\n" } }]);
  const home = join(folder, "home");
  mkdirSync(home);
  const settings = `[core]\n\thooksPath = ${join(folder, "s1", ".git", "hooks")}\n[url "${folder}/none"]\n\tinsteadOf = ${source}\n`;
  writeFileSync(join(home, ".gitconfig"), settings);
  vi.stubEnv("HOME", home);
  vi.stubEnv("GIT_CONFIG_GLOBAL", join(home, ".gitconfig"));
  vi.stubEnv("GIT_CONFIG_COUNT", "1");
  vi.stubEnv("GIT_CONFIG_KEY_0", "core.fsmonitor");
  vi.stubEnv("GIT_CONFIG_VALUE_0", trap);
  vi.stubEnv("GIT_DIR", join(folder, "nowhere"));
  vi.stubEnv("GIT_SSH_COMMAND", trap);
  vi.stubEnv("GIT_ALLOW_PROTOCOL", "https");
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await collectOne(folder, "plain.git")).toMatchObject([
    { kind: "collected", files: [{ text: "honest" }] },
  ]);
  expect(existsSync(canary)).toBe(false);
});

/** Everything by which git's environment can make it run or write something, or look elsewhere. */
const poison = (trap: string, trace: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    [
      "GIT_SSH GIT_SSH_COMMAND GIT_PROXY_COMMAND GIT_ASKPASS SSH_ASKPASS GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_PAGER PAGER",
      "GIT_EXTERNAL_DIFF GIT_ALLOW_PROTOCOL GIT_CONFIG GIT_CONFIG_SYSTEM GIT_CONFIG_GLOBAL BASH_ENV ENV",
    ].flatMap((names) => names.split(" ").map((name) => [name, trap] as const)),
  ),
  ...Object.fromEntries(
    [
      "GIT_EXEC_PATH",
      "GIT_TEMPLATE_DIR",
      "GIT_DIR",
      "GIT_COMMON_DIR",
      "GIT_WORK_TREE",
      "GIT_OBJECT_DIRECTORY",
    ].map((name) => [name, join(trace, "..", "nowhere")] as const),
  ),
  GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${trap}' 'uploadpack.packObjectsHook=${trap}'`,
  GIT_TRACE: trace,
  GIT_TRACE2: trace,
  GIT_TRACE_PACKET: trace,
  GIT_REDIRECT_STDERR: trace,
  GIT_NAMESPACE: "elsewhere",
  GIT_SHALLOW_FILE: trap,
  GIT_SSL_NO_VERIFY: "1",
  GIT_INDEX_FILE: trap,
});

test("lets no variable of the operator's environment take effect, where plain git obeys", async () => {
  const { folder, trap, canary } = trappedFolder();
  makeRepository(join(folder, "plain.git"), [{ at, files: { "delta.ts": "honest" } }]);
  const trace = join(folder, "trace");
  const variables = poison(trap, trace);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const round of ["clone", "fetch"]) {
    expect(await collectOne(folder, "plain.git"), round).toMatchObject([{ files: [{ text: "honest" }] }]);
    push(join(folder, "plain.git"), [{ at, files: { "delta.ts": "honest", [round]: "" } }]);
  }
  expect([existsSync(canary), existsSync(trace)]).toEqual([false, false]);
  const gitOnly = { PATH: process.env["PATH"], GIT_TRACE: trace };
  spawnSync("git", ["--version"], { env: gitOnly });
  expect(existsSync(trace)).toBe(true);
});

test("is not led by the settings of a repository the cache lies in", async () => {
  const { folder, submission, canary } = trappedFolder();
  makeRepository(join(folder, "plain.git"), [{ at, files: { "delta.ts": "honest" } }]);
  expect(await collectOne(folder, "plain.git", join(submission, "cache"))).toMatchObject([
    { kind: "collected" },
  ]);
  expect(existsSync(canary)).toBe(false);
});

test("fetches nothing through another protocol than the address's own", async () => {
  const { folder, canary, trap } = trappedFolder();
  const cacheDir = join(folder, "cache");
  mkdirSync(cacheDir);
  for (const address of [`ext::${trap}`, `file://${folder}/s1`, "git://127.0.0.1:9/a"]) {
    expect(await fetchRepository(address, { cacheDir })).toMatchObject({ kind: "unreachable" });
  }
  expect(existsSync(canary)).toBe(false);
});

test("turns away a tree with names that are traps on other systems, and reads the same repository without them", async () => {
  const folder = scratchFolder();
  const source = join(folder, "s1.git");
  makeRepository(source, [{ at, files: { "delta.ts": "honest" } }]);
  expect(await collectOne(folder, "s1.git")).toMatchObject([{ kind: "collected" }]);
  const blob = git(["--git-dir", source, "rev-parse", "HEAD:delta.ts"]);
  for (const name of [".GIT", "git~1", "..", ".git "]) {
    const tree = Buffer.concat([
      Buffer.from(`100644 ${name}\0`),
      Buffer.from(blob, "hex"),
      Buffer.from("100644 delta.ts\0"),
      Buffer.from(blob, "hex"),
    ]);
    expect(findInTree(tree, "delta.ts", 20)).toBeDefined();
    const id = git(["--git-dir", source, "hash-object", "-t", "tree", "-w", "--literally", "--stdin"], tree);
    const commit = git(["--git-dir", source, "commit-tree", id, "-m", "x"]);
    git(["--git-dir", source, "update-ref", "refs/heads/main", commit]);
    expect(await collectOne(folder, "s1.git"), name).toMatchObject([
      { kind: "ungraded", fault: expect.stringMatching(/fsck|hasDot/) },
    ]);
  }
  push(source, [{ at, files: { "delta.ts": "honest again" } }]);
  expect(await collectOne(folder, "s1.git")).toMatchObject([{ files: [{ text: "honest again" }] }]);
});

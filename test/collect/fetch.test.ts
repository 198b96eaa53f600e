// Bringing real repositories into the cache.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { fetchedBefore, fetchRepository, type FetchSettings } from "../../grader/collect/fetch.ts";
import {
  cacheFolder,
  keptTips,
  partialFolder,
  sweepPartials,
} from "../../grader/collect/repository-cache.ts";
import { isAlive } from "../process-tree.ts";
import { git, initRepository, makeRepository, push } from "./make-repository.ts";
import { scratchFolder } from "./scratch-folder.ts";

const at = "2026-12-01T20:00:00+09:00";
const one = [{ at, files: { "a.ts": "one" } }];
const two = [...one, { at, files: { "a.ts": "two" } }];

function folders() {
  const folder = scratchFolder();
  const cacheDir = join(folder, "cache");
  mkdirSync(cacheDir);
  return { source: join(folder, "s1.git"), cacheDir };
}

const fetchTip = async (source: string, cacheDir: string, more: Partial<FetchSettings> = {}) => {
  const fetched = await fetchRepository(source, { cacheDir, ...more });
  return fetched.kind === "fetched" ? fetched.tip : fetched.sentence;
};

/** Bytes that do not compress: a number generator of our own, so that they are the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let i = 0; i < length; i++) bytes[i] = (state = (state * 48271) % 2147483647) & 255;
  return bytes;
}

test("clones a repository, with its whole history, and gives its tip", async () => {
  const { source, cacheDir } = folders();
  const ids = makeRepository(source, two);
  expect(await fetchTip(source, cacheDir)).toBe(ids[1]);
  const gitDir = cacheFolder(cacheDir, source);
  expect(git(["--git-dir", gitDir, "rev-list", "HEAD"]).split("\n")).toEqual(ids.toReversed());
});

test("fetches what was pushed since, and keeps the tip that was amended away", async () => {
  const { source, cacheDir } = folders();
  const before = makeRepository(source, two);
  await fetchTip(source, cacheDir);
  const after = push(source, [...one, { at, files: { "a.ts": "amended" } }]);
  expect(await fetchTip(source, cacheDir)).toBe(after[1]);
  const gitDir = cacheFolder(cacheDir, source);
  expect(new Set(await keptTips(gitDir))).toEqual(new Set([before[1], after[1]]));
  expect(git(["--git-dir", gitDir, "show", `${before[1]}:a.ts`])).toBe("two");
  expect(git(["--git-dir", gitDir, "fsck", "--unreachable", "--no-reflogs"])).toBe("");
});

test("fetches nothing when nothing has changed, and follows a tip that was set back", async () => {
  const { source, cacheDir } = folders();
  const ids = makeRepository(source, two);
  const packs = () => readdirSync(join(cacheFolder(cacheDir, source), "objects", "pack"));
  await fetchTip(source, cacheDir);
  const cloned = packs();
  expect(await fetchTip(source, cacheDir)).toBe(ids[1]);
  push(source, one);
  expect(await fetchTip(source, cacheDir)).toBe(ids[0]);
  push(source, two);
  expect(await fetchTip(source, cacheDir)).toBe(ids[1]);
  expect(packs()).toEqual(cloned);
});

test("takes the default branch, whatever its name, and no other", async () => {
  const { source, cacheDir } = folders();
  initRepository(source, "課題");
  const ids = push(source, two, "課題");
  push(source, [{ at, files: { "a.ts": "elsewhere" } }], "main");
  expect(await fetchTip(source, cacheDir)).toBe(ids[1]);
});

test("follows a default branch that was changed", async () => {
  const { source, cacheDir } = folders();
  makeRepository(source, one);
  await fetchTip(source, cacheDir);
  const ids = push(source, two, "trunk");
  git(["--git-dir", source, "symbolic-ref", "HEAD", "refs/heads/trunk"]);
  expect(await fetchTip(source, cacheDir)).toBe(ids[1]);
});

test("takes the only branch where HEAD names one that does not exist, and none where there are two", async () => {
  const { source, cacheDir } = folders();
  initRepository(source, "master");
  const ids = push(source, one, "main");
  expect(await fetchTip(source, cacheDir)).toBe(ids[0]);
  push(source, two, "other");
  expect(await fetchTip(source, cacheDir)).toBeUndefined();
});

test("finds an empty repository empty, and its first commit later", async () => {
  const { source, cacheDir } = folders();
  initRepository(source);
  expect(await fetchTip(source, cacheDir)).toBeUndefined();
  expect(await fetchTip(source, cacheDir)).toBeUndefined();
  const ids = push(source, one);
  expect(await fetchTip(source, cacheDir)).toBe(ids[0]);
});

test("fetches a repository with SHA-256 ids", async () => {
  const { source, cacheDir } = folders();
  initRepository(source, "main", "sha256");
  push(source, one);
  await fetchTip(source, cacheDir);
  const ids = push(source, two);
  expect(await fetchTip(source, cacheDir)).toBe(ids[1]);
  expect(ids[1]).toHaveLength(64);
});

test("knows without asking only what was fetched before", async () => {
  const { source, cacheDir } = folders();
  const ids = makeRepository(source, one);
  expect(await fetchedBefore(source, cacheDir)).toMatchObject({ kind: "unreachable" });
  await fetchTip(source, cacheDir);
  rmSync(source, { recursive: true });
  expect(await fetchedBefore(source, cacheDir)).toMatchObject({ kind: "fetched", tip: ids[0] });
});

test("says in one line why a repository cannot be fetched, and leaves nothing behind", async () => {
  const { source, cacheDir } = folders();
  const sentence = await fetchTip(source, cacheDir);
  expect(sentence).toContain(`The repository ${source} cannot be fetched: fatal: `);
  expect(sentence).not.toContain("\n");
  expect(readdirSync(cacheDir)).toEqual([]);
});

test("says that nobody listens at an address", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  for (const url of [`https://127.0.0.1:${port}/a.git`, `ssh://git@127.0.0.1:${port}/a.git`]) {
    expect(await fetchTip(url, folders().cacheDir)).toMatch(
      /cannot be fetched: .*(Failed to connect|refused|ssh)/,
    );
  }
});

test("gives up on a server that accepts and never answers", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const { cacheDir } = folders();
  const sentence = await fetchTip(`https://127.0.0.1:${port}/a.git`, cacheDir, { limitMs: 300 });
  expect(sentence).toContain("not finished within 0.3 s");
  expect(readdirSync(cacheDir)).toEqual([]);
});

test.skipIf(process.platform !== "linux")("kills all of a git that does not listen", async () => {
  const { cacheDir } = folders();
  const programs = scratchFolder();
  const deaf = join(programs, "deaf");
  // Ignores every polite signal, and says who it is.
  const script = `#!/bin/sh\ntrap '' HUP INT TERM PIPE\necho $$ > "${deaf}"\nwhile :; do sleep 1; done\n`;
  writeFileSync(join(programs, "ssh"), script, { mode: 0o755 });
  vi.stubEnv("PATH", `${programs}:${process.env["PATH"]}`);
  onTestFinished(() => void vi.unstubAllEnvs());
  const stop = new AbortController();
  const sentence = fetchTip("ssh://git@host.example/a.git", cacheDir, { stop: stop.signal });
  const pid = await vi.waitUntil(() => existsSync(deaf) && readFileSync(deaf, "utf8").trim(), {
    timeout: 60_000,
  });
  expect(isAlive(Number(pid))).toBe(true);
  stop.abort();
  expect(await sentence).toContain("cannot be fetched");
  await vi.waitUntil(() => !isAlive(Number(pid)), { timeout: 60_000 });
});

test("turns away a repository over the size limit, cloned or grown, and keeps what it had", async () => {
  const { source, cacheDir } = folders();
  const large = [...one, { at, files: { "a.bin": noise(3_000_000) } }];
  makeRepository(source, large);
  expect(await fetchTip(source, cacheDir, { maxBytes: 1_000_000 })).toContain("larger than 1 MB");
  expect(readdirSync(cacheDir)).toEqual([]);
  const small = push(source, one);
  expect(await fetchTip(source, cacheDir, { maxBytes: 1_000_000 })).toBe(small[0]);
  const grown = push(source, large);
  expect(await fetchTip(source, cacheDir, { maxBytes: 1_000_000 })).toContain("larger than 1 MB");
  expect(await fetchedBefore(source, cacheDir)).toMatchObject({ tip: small[0] });
  expect(await fetchTip(source, cacheDir)).toBe(grown[1]);
});

test.skipIf(process.platform === "win32")(
  "ends git when it writes more than the limit for one file",
  async () => {
    const { source, cacheDir } = folders();
    makeRepository(source, [{ at, files: { "a.bin": noise(3_000_000) } }]);
    const script = join(import.meta.dirname, "../../grader/collect/limited-git.sh");
    const clone = (blocks: string) =>
      promisify(execFile)(
        "sh",
        [script, "clone", "--bare", "--no-local", "--quiet", source, join(cacheDir, blocks)],
        {
          env: {
            PATH: process.env["PATH"],
            KADAI_FILE_BLOCKS: blocks,
            KADAI_CPU_SECONDS: "60",
            KADAI_MEMORY_KB: "2000000",
          },
        },
      );
    await expect(clone("2000")).rejects.toThrow("invalid index-pack output");
    await expect(clone("20000")).resolves.toBeDefined();
  },
);

test("lets two runs clone the same repository at the same time", async () => {
  const { source, cacheDir } = folders();
  const ids = makeRepository(source, one);
  expect(await Promise.all([fetchTip(source, cacheDir), fetchTip(source, cacheDir)])).toEqual([
    ids[0],
    ids[0],
  ]);
  expect(readdirSync(cacheDir)).toHaveLength(1);
});

test("recovers from being killed in the middle of a clone", async () => {
  const { source, cacheDir } = folders();
  const ids = makeRepository(source, [{ at, files: { "a.bin": noise(3_000_000) } }]);
  const module = new URL("../../grader/collect/fetch.ts", import.meta.url).href;
  const program = `import { fetchRepository } from ${JSON.stringify(module)};
    await fetchRepository(${JSON.stringify(source)}, { cacheDir: ${JSON.stringify(cacheDir)} });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "ignore" });
  while (readdirSync(cacheDir).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill("SIGKILL");
  await once(child, "close");
  expect(await fetchTip(source, cacheDir)).toBe(ids[0]);
});

test("never takes a partial clone for a whole one, and sweeps it away when it is old", async () => {
  const { source, cacheDir } = folders();
  const ids = makeRepository(source, one);
  const partial = partialFolder(cacheFolder(cacheDir, source));
  mkdirSync(join(partial, "objects"), { recursive: true });
  writeFileSync(join(partial, "HEAD"), "ref: refs/heads/main\n");
  await sweepPartials(cacheDir, 60_000);
  expect(await fetchTip(source, cacheDir)).toBe(ids[0]);
  expect(readdirSync(cacheDir)).toHaveLength(2);
  utimesSync(partial, 0, 0);
  await sweepPartials(cacheDir, 60_000);
  expect(readdirSync(cacheDir)).toHaveLength(1);
});

test("writes no settings into the cache but git's own", async () => {
  const { source, cacheDir } = folders();
  makeRepository(source, one);
  await fetchTip(source, cacheDir);
  const gitDir = cacheFolder(cacheDir, source);
  expect(readdirSync(gitDir).toSorted()).toEqual(["HEAD", "config", "objects", "packed-refs", "refs"]);
  expect(readFileSync(join(gitDir, "config"), "utf8")).not.toMatch(/hooks|command|helper|fsmonitor/i);
});

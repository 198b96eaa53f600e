// The strong wall, probed from inside: what a worker could do if everything in the process were lost.
import { execFile } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stripTypes } from "../../grader/loader/transform.ts";
import { createRuntime } from "../../grader/sandbox/runtime.ts";
import { chooseWall } from "../../grader/sandbox/wall.ts";
import { hasWall } from "./capabilities.ts";

interface Report {
  readonly uid: number;
  readonly gid: number;
  readonly capabilities: string;
  readonly environment: readonly string[];
  readonly network: string;
  readonly interfaces: readonly string[];
  readonly visible: readonly string[];
  readonly root: readonly string[];
  readonly processes: number;
  readonly writes: readonly string[];
  readonly limits: string;
  readonly program: string;
  readonly namespace: string;
  readonly shell: string;
}

const repository = join(import.meta.dirname, "../..");
const probeFile = join(import.meta.dirname, "child/probe.ts");
/** Of util-linux, like prlimit. */
const unshare = "/usr/bin/unshare";
const hidden = [
  repository,
  homedir(),
  tmpdir() === "/tmp" ? "/home" : tmpdir(),
  "/etc/passwd",
  "/usr/bin",
  "/var",
];

/** Runs the probe where the worker would run. */
async function probe(atMost: "strong" | "process", port: number): Promise<Report> {
  const runtime = createRuntime();
  try {
    writeFileSync(join(runtime.folder, "probe.js"), stripTypes(readFileSync(probeFile, "utf8")));
    if (existsSync(unshare)) copyFileSync(unshare, join(runtime.folder, "unshare"));
    const { command, environment } = chooseWall(runtime, { atMost });
    const [program = "", ...args] = command.map((part) => part.replace(runtime.entry, "probe.js"));
    const { stdout } = await promisify(execFile)(program, [...args, String(port), ...hidden], {
      env: environment,
    });
    return JSON.parse(stdout) as Report;
  } finally {
    runtime.remove();
  }
}

let strong: Report;
let connections = 0;
const server = createServer((socket) => {
  connections++;
  socket.destroy();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  if (hasWall) strong = await probe("strong", (server.address() as AddressInfo).port);
});
afterAll(() => server.close());

describe.skipIf(!hasWall)("behind the strong wall", () => {
  test("it is nobody in particular, without a capability", () => {
    expect([strong.uid === 0, strong.gid === 0]).toEqual([false, false]);
    expect(strong.capabilities).toMatch(/^0+$/);
  });

  test("there is no network", () => {
    expect(strong.network).toMatch(/^refused/);
    expect(strong.interfaces).toEqual([]);
    expect(connections).toBe(0);
  });

  test("neither the repository nor the home nor the system is there to read", () => {
    expect(strong.visible).toEqual([]);
    expect(strong.root.filter((name) => !/^(bin|dev|kadai|lib\w*|nix|gnu|proc|tmp|usr)$/.test(name))).toEqual(
      [],
    );
  });

  test("nothing can be written", () => {
    expect(strong.writes).toHaveLength(4);
    for (const write of strong.writes) expect(write).toMatch(/^refused: (EFBIG|EROFS|EACCES|EPERM)$/);
  });

  test("nothing of the grader's environment is there", () => {
    expect(strong.environment.filter((name) => !["MALLOC_ARENA_MAX", "PWD"].includes(name))).toEqual([]);
  });

  test("it sees no process but its own and cannot make a namespace", () => {
    expect(strong.processes).toBeLessThanOrEqual(3);
    expect(strong.program).toBe("ran");
    expect(strong.namespace).toMatch(/^refused: unshare: unshare failed/);
    expect(strong.shell).toBe("refused: ENOENT");
  });

  test("the kernel's limits are set", () => {
    const limit = (name: string) => new RegExp(`^Max ${name}\\s+(\\S+)`, "m").exec(strong.limits)?.[1];
    expect(
      ["file size", "core file size", "open files", "processes", "cpu time", "data size"].map(limit),
    ).toEqual([...["0", "0", "64", "64", "600", String(1500 * 1024 * 1024)]]);
  });
});

test("the same probe, without the wall, finds what the wall hides", async () => {
  const open = await probe("process", (server.address() as AddressInfo).port);
  expect(open.network).toBe("connected");
  expect(open.visible).toContain(repository);
  expect(open.processes).toBeGreaterThan(3);
  expect(open.environment).toEqual(["MALLOC_ARENA_MAX"]);
});

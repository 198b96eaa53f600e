// The strong wall, probed from inside: what a worker could do if everything in the process were lost.
import { execFile } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stripTypes } from "../../grader/loader/transform.ts";
import { createRuntime } from "../../grader/sandbox/runtime.ts";
import { chooseWall, type WallOptions } from "../../grader/sandbox/wall.ts";
import { hasWall } from "./capabilities.ts";

interface Report {
  readonly uid: number;
  readonly gid: number;
  readonly capabilities: readonly string[];
  readonly noNewPrivileges: string;
  readonly environment: readonly string[];
  readonly network: string;
  readonly interfaces: readonly string[];
  readonly visible: readonly string[];
  readonly root: readonly string[];
  readonly processes: number;
  readonly writes: readonly string[];
  readonly folders: readonly string[];
  readonly writable: readonly string[];
  readonly scratchBytes: number;
  readonly descriptors: readonly string[];
  readonly madeCode: number;
  readonly webAssembly: boolean;
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
async function probe(options: WallOptions, port: number): Promise<Report> {
  const runtime = createRuntime();
  try {
    writeFileSync(join(runtime.folder, "probe.js"), stripTypes(readFileSync(probeFile, "utf8")));
    if (existsSync(unshare)) copyFileSync(unshare, join(runtime.folder, "unshare"));
    const { command, environment } = chooseWall(runtime, options);
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
let paranoid: Report;
let connections = 0;
const server = createServer((socket) => {
  connections++;
  socket.destroy();
});

const portOf = (listening: Server): number => (listening.address() as AddressInfo).port;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  if (!hasWall) return;
  strong = await probe({}, portOf(server));
  paranoid = await probe({ paranoid: true }, portOf(server));
});
afterAll(() => server.close());

describe.skipIf(!hasWall)("behind the strong wall", () => {
  test("it is nobody in particular, without a capability", () => {
    expect([strong.uid === 0, strong.gid === 0]).toEqual([false, false]);
    expect(strong.capabilities).toHaveLength(5);
    for (const set of strong.capabilities) expect(set).toMatch(/^0+$/);
    expect(strong.noNewPrivileges).toBe("1");
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
    expect(strong.folders).toEqual(Array.from({ length: 4 }, () => "refused: EROFS"));
  });

  test("all mounts are read-only but for devices, the processes and a scratch folder of 1 MB", () => {
    expect(strong.writable.filter((path) => !/^\/(dev\/\w+|proc|tmp)$/.test(path))).toEqual([]);
    expect(strong.scratchBytes).toBe(1024 * 1024);
  });

  test("no file outside is held open", () => {
    expect(strong.descriptors).toEqual([]);
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
    expect(limitsOf(strong)).toEqual(["0", "0", "64", "600", megabytes(1500), "64"]);
    expect(limitsOf(paranoid)).toEqual(["0", "0", "64", "600", megabytes(400), "64"]);
  });

  test("who is paranoid has no code made at run time, and everyone else has", () => {
    expect([paranoid.madeCode, paranoid.webAssembly]).toEqual([0, false]);
    expect([strong.madeCode > 0, strong.webAssembly]).toEqual([true, true]);
  });
});

const megabytes = (count: number): string => String(count * 1024 * 1024);

/** Soft limits, as the kernel shows them. */
const limitsOf = ({ limits }: Report): readonly (string | undefined)[] =>
  ["file size", "core file size", "open files", "cpu time", "data size", "processes"].map(
    (name) => new RegExp(`^Max ${name}\\s+(\\S+)`, "m").exec(limits)?.[1],
  );

describe("the same probe, without the wall", () => {
  let open: Report;
  beforeAll(async () => {
    open = await probe({ atMost: "process" }, portOf(server));
  });

  test("finds what the wall hides", () => {
    expect(open.network).toBe("connected");
    expect(open.visible).toContain("/etc/passwd");
    expect(open.processes).toBeGreaterThan(3);
    expect(open.environment).toEqual(["MALLOC_ARENA_MAX"]);
  });

  test.skipIf(process.platform !== "linux")(
    "is an ordinary user all the same, and can write to no file",
    () => {
      expect(open.uid).not.toBe(0);
      expect(open.capabilities[2]).toMatch(/^0+$/);
      expect(open.noNewPrivileges).toBe("1");
      for (const write of open.writes) expect(write).toMatch(/^refused/);
      expect(limitsOf(open).slice(0, 5)).toEqual(["0", "0", "64", "600", megabytes(1500)]);
    },
  );
});

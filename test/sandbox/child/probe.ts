// Runs behind the wall in the worker's place and reports, as JSON, what it can reach.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";

const [port, ...paths] = process.argv.slice(2);

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

const network = await new Promise<string>((resolve) => {
  const socket = connect(Number(port), "127.0.0.1");
  socket.once("connect", () => resolve("connected")).once("connect", () => socket.destroy());
  socket.once("error", (error) => resolve(`refused: ${codeOf(error)}`));
});

/** Tries to make something at the path, and takes it away again. */
function attempt(path: string, make: () => string): string {
  try {
    return make();
  } catch (error) {
    return `refused: ${codeOf(error)}`;
  } finally {
    remove(path);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It was not made, or not by us.
  }
}

const write = (path: string): string =>
  attempt(path, () => {
    writeFileSync(path, "text");
    return readFileSync(path, "utf8");
  });

const makeFolder = (path: string): string =>
  attempt(path, () => {
    mkdirSync(path);
    return "made";
  });

/** What the process holds open, as far as it has a path. */
const descriptors = readdirSync("/proc/self/fd").flatMap((name) => {
  try {
    return [readlinkSync(`/proc/self/fd/${name}`)];
  } catch {
    return []; // the one that read the folder
  }
});

const status = readFileSync("/proc/self/status", "utf8");
const field = (name: string) => new RegExp(`^${name}:\\s*(\\w+)$`, "m").exec(status)?.[1];

function run(program: string, ...args: readonly string[]): string {
  const { status, stderr, error } = spawnSync(program, args, { cwd: import.meta.dirname, encoding: "utf8" });
  return status === 0 ? "ran" : `refused: ${error ? codeOf(error) : stderr}`;
}

process.stdout.write(
  JSON.stringify({
    uid: process.getuid?.(),
    gid: process.getgid?.(),
    capabilities: ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"].map(field),
    noNewPrivileges: field("NoNewPrivs"),
    environment: Object.keys(process.env),
    network,
    interfaces: Object.keys(networkInterfaces()).filter((name) => name !== "lo"),
    visible: paths.filter((path) => existsSync(path)),
    root: readdirSync("/"),
    processes: readdirSync("/proc").filter((name) => /^\d+$/.test(name)).length,
    writes: ["/tmp/kadai-probe", "/kadai/kadai-probe", "/kadai-probe", "/dev/shm/kadai-probe"].map(write),
    folders: ["/kadai/kadai-probe", "/kadai-probe", "/dev/kadai-probe", "/dev/shm/kadai-probe"].map(
      makeFolder,
    ),
    writable: readFileSync("/proc/self/mounts", "utf8")
      .split("\n")
      .filter((line) => /^\S+ \S+ \S+ rw\b/.test(line))
      .map((line) => line.split(" ")[1]),
    scratchBytes: statfsSync("/tmp").blocks * statfsSync("/tmp").bsize,
    descriptors: descriptors.filter((target) => target.startsWith("/") && !target.startsWith("/dev/")),
    // A mapping with no file behind it that may be executed: what a compiler writes.
    madeCode: readFileSync("/proc/self/maps", "utf8")
      .split("\n")
      .filter((line) => /^\S+ ..x/.test(line) && !/[/[]/.test(line)).length,
    webAssembly: "WebAssembly" in globalThis,
    limits: readFileSync("/proc/self/limits", "utf8"),
    program: run("/bin/prlimit", "--version"),
    namespace: run("./unshare", "--user", "/bin/prlimit", "--version"),
    shell: run("/bin/sh", "-c", "id"),
  }),
);

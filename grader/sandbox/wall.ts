// The wall around a worker: what the operating system forbids it, whatever happens inside.
import { spawnSync } from "node:child_process";
import { accessSync, constants, cpSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { stoppableLoops } from "../loader/stoppable-loops.ts";
import { listsChildren } from "./process-usage.ts";
import type { Runtime } from "./runtime.ts";

/**
 * "strong": bubblewrap stands around each worker: no network, no files but the runtime, an ordinary user, limits of
 * the kernel. "process": a process of its own with an empty environment, where the system has no bubblewrap.
 */
export type Level = "strong" | "process";

export interface Wall {
  readonly level: Level;
  /** Whether the worker only interprets. */
  readonly paranoid: boolean;
  /** Program and arguments that run the worker. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Why it is no stronger; only on level "process". */
  readonly reason?: string;
}

/** The user that owns nothing. */
const nobody = 65_534;

/**
 * isolated-vm asks for the first. Short work gains nothing from V8's background threads, and one worker a core leaves
 * them no core: without them a submission costs a quarter less CPU. The next two keep a worker that has served thousands
 * from growing.
 */
const nodeFlags = [
  "--no-node-snapshot",
  "--single-threaded",
  "--max-old-space-size=64",
  "--max-semi-space-size=4",
  stoppableLoops,
];

/** One arena of malloc: freed memory of one submission serves the next. */
const environment = { MALLOC_ARENA_MAX: "1" };

/** Leaves nothing of V8 that writes executable code: no compiler, no WebAssembly, regular expressions interpreted. */
const paranoidFlags = ["--jitless"];

const flags = (paranoid: boolean): readonly string[] => [...nodeFlags, ...(paranoid ? paranoidFlags : [])];

/** Bytes. V8 reserves room for compiled code, and it counts: with an isolate 1.1 GB. Without compilers there is none. */
const dataLimit = (paranoid: boolean): number => (paranoid ? 400 : 1500) * 1024 * 1024;

/** Nets below the parent's own limits. */
const kernelLimits = (paranoid: boolean): readonly string[] => [
  "--fsize=0",
  "--core=0",
  "--nofile=64",
  "--nproc=64",
  "--cpu=600",
  `--data=${dataLimit(paranoid)}`,
];

const scratchBytes = "1048576";

/** Where programs find their shared libraries; nothing else of the system is visible. */
const libraryFolders = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/nix/store", "/gnu/store"];

export interface WallOptions {
  /** The strongest wall to put up; for the tests of the weaker one. */
  readonly atMost?: Level;
  /** Whether the worker only interprets. */
  readonly paranoid?: boolean;
}

/** The strongest wall that this machine can put around a worker, tried out. */
export function chooseWall(runtime: Runtime, options: WallOptions = {}): Wall {
  const { atMost = "strong", paranoid = false } = options;
  const weaker = (reason: string) => processWall(runtime, paranoid, reason);
  if (atMost === "process") return weaker("nothing stronger was asked for");
  const strong = strongCommand(runtime, paranoid);
  if ("missing" in strong) return weaker(strong.missing);
  const [program = "", ...args] = strong.trial;
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8", env: {} });
  if (status === 0) return { level: "strong", paranoid, command: strong.command, environment: {} };
  return weaker((error?.message ?? stderr.trim()) || "bubblewrap does not work here");
}

/** A process of its own and an empty environment: what every system has. */
function processWall({ folder, entry }: Runtime, paranoid: boolean, reason: string): Wall {
  const setpriv = findProgram("setpriv");
  // Where there is no wall, Linux can at least end a worker when the grader is killed.
  const dieWithParent = setpriv === undefined ? [] : [setpriv, "--pdeathsig", "KILL", "--"];
  const command = [...dieWithParent, process.execPath, ...flags(paranoid), join(folder, entry)];
  return { level: "process", paranoid, command, environment, reason };
}

/** The command of a walled worker, and one that only tries the same wall; or what is missing for it. */
function strongCommand(
  runtime: Runtime,
  paranoid: boolean,
): { readonly command: readonly string[]; readonly trial: readonly string[] } | { readonly missing: string } {
  const isRoot = process.getuid?.() === 0;
  const bwrap = findProgram("bwrap");
  const prlimit = findProgram("prlimit");
  const setpriv = findProgram("setpriv");
  if (!bwrap) return { missing: "bubblewrap (bwrap) is not installed" };
  if (!prlimit || (isRoot && !setpriv)) return { missing: "util-linux (prlimit, setpriv) is not installed" };
  if (!listsChildren) return { missing: "the kernel does not list child processes, so none can be watched" };
  // The kernel's limit on processes does not bind root: first an ordinary user, then the wall.
  const dropRoot = isRoot ? [setpriv!, `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups", "--"] : [];
  const wall = [
    ...dropRoot,
    ...[bwrap, "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session"],
    ...["--cap-drop", "ALL", "--clearenv"],
    ...Object.entries(environment).flatMap(([name, value]) => ["--setenv", name, value]),
    ...libraryFolders.flatMap((folder) => ["--ro-bind-try", folder, folder]),
    ...["--ro-bind", prlimit, "/bin/prlimit"],
    ...["--ro-bind", isRoot ? nodeForEverybody(runtime) : process.execPath, "/bin/node"],
    ...["--ro-bind", runtime.folder, "/kadai"],
    ...["--proc", "/proc", "--dev", "/dev", "--size", scratchBytes, "--tmpfs", "/tmp"],
    ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp", "--"],
    ...["/bin/prlimit", ...kernelLimits(paranoid)],
  ];
  return {
    command: [...wall, "/bin/node", ...flags(paranoid), `/kadai/${runtime.entry}`],
    trial: [...wall, "/bin/prlimit", "--version"],
  };
}

/** Node itself, or a copy in the runtime where an ordinary user cannot reach it. */
function nodeForEverybody({ folder }: Runtime): string {
  if (isPublic(process.execPath)) return process.execPath;
  const copy = join(folder, "node");
  cpSync(process.execPath, copy);
  return copy;
}

function isPublic(path: string): boolean {
  const othersMayEnter = 0o001;
  const parent = dirname(path);
  return (statSync(path).mode & othersMayEnter) !== 0 && (parent === path || isPublic(parent));
}

function findProgram(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [...folders, "/usr/bin", "/bin"].map((folder) => join(folder, name));
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

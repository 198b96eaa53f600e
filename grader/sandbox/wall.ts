// The wall around a worker: what the operating system forbids it, whatever happens inside.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findProgram } from "./find-program.ts";
import { listsChildren } from "./process-usage.ts";
import { isRoot, nodeForEverybody } from "./public-place.ts";
import type { Runtime } from "./runtime.ts";
import { kernelLimits, nodeFlags, processLimit } from "./worker-limits.ts";

/**
 * "strong": bubblewrap stands around each worker: no network, no files but the runtime, an ordinary user, limits of
 * the kernel. "process": a process of its own with an empty environment and whatever of this the system offers
 * without bubblewrap.
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

/** One arena of malloc: freed memory of one submission serves the next. */
const environment = { MALLOC_ARENA_MAX: "1" };

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

/** Becomes the user that owns nothing, and stays without privileges; empty when the grader is an ordinary user itself. */
const dropRoot = isRoot ? [`--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"] : [];

/** What a system without bubblewrap can do; outside Linux that is a process of its own and an empty environment. */
function processWall({ folder, entry }: Runtime, paranoid: boolean, reason: string): Wall {
  const setpriv = findProgram("setpriv");
  const prlimit = findProgram("prlimit");
  const command = [
    // With nothing around it, a worker has to be told to end when the grader is killed.
    ...(setpriv ? [setpriv, ...dropRoot, "--no-new-privs", "--pdeathsig", "KILL", "--"] : []),
    ...(prlimit ? [prlimit, ...kernelLimits(paranoid)] : []),
    ...[nodeForEverybody(folder), ...nodeFlags(paranoid), join(folder, entry)],
  ];
  return { level: "process", paranoid, command, environment, reason };
}

/** The command of a walled worker, and one that only tries the same wall; or what is missing for it. */
function strongCommand(
  runtime: Runtime,
  paranoid: boolean,
): { readonly command: readonly string[]; readonly trial: readonly string[] } | { readonly missing: string } {
  const bwrap = findProgram("bwrap");
  const prlimit = findProgram("prlimit");
  const setpriv = findProgram("setpriv");
  if (!bwrap) return { missing: "bubblewrap (bwrap) is not installed" };
  if (!prlimit || (isRoot && !setpriv)) return { missing: "util-linux (prlimit, setpriv) is not installed" };
  if (!listsChildren) return { missing: "the kernel does not list child processes, so none can be watched" };
  const wall = [
    // The kernel's limit on processes does not bind root: first an ordinary user, then the wall.
    ...(isRoot ? [setpriv!, ...dropRoot, "--"] : []),
    ...[bwrap, "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session"],
    ...["--cap-drop", "ALL", "--clearenv"],
    ...Object.entries(environment).flatMap(([name, value]) => ["--setenv", name, value]),
    ...libraryFolders.flatMap((folder) => ["--ro-bind-try", folder, folder]),
    ...["--ro-bind", prlimit, "/bin/prlimit"],
    ...["--ro-bind", nodeForEverybody(runtime.folder), "/bin/node"],
    ...["--ro-bind", runtime.folder, "/kadai"],
    ...["--proc", "/proc", "--dev", "/dev", "--size", scratchBytes, "--tmpfs", "/tmp"],
    ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp", "--"],
    ...["/bin/prlimit", ...kernelLimits(paranoid), processLimit],
  ];
  return {
    command: [...wall, "/bin/node", ...nodeFlags(paranoid), `/kadai/${runtime.entry}`],
    trial: [...wall, "/bin/prlimit", "--version"],
  };
}

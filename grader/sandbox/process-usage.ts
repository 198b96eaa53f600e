// How much memory and CPU time a process and its descendants use, as the operating system counts.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

export interface Usage {
  readonly residentMb: number;
  readonly cpuMs: number;
}

/** /proc counts CPU time in hundredths of a second, on every architecture. */
const msPerTick = 10;

/** Whether descendants are seen at all; a kernel may be built without. */
export const listsChildren = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

/** What a process, or any thread of it, has started; none where the system does not tell. */
export const childrenOf = (pid: number): readonly number[] =>
  threadsOf(pid)
    .flatMap((thread) => childrenOfThread(pid, thread).split(" "))
    .filter((child) => child.trim() !== "")
    .map(Number);

function threadsOf(pid: number): readonly string[] {
  try {
    return listsChildren ? readdirSync(`/proc/${pid}/task`) : [];
  } catch {
    return []; // it has just ended
  }
}

function childrenOfThread(pid: number, thread: string): string {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/children`, "latin1");
  } catch {
    return "";
  }
}

/** Undefined when the process has ended or the system does not tell. */
export function usageOf(pid: number): Usage | undefined {
  if (process.platform === "linux") return linuxUsage(pid);
  return process.platform === "win32" ? undefined : unixUsage(pid);
}

function linuxUsage(pid: number): Usage | undefined {
  try {
    // After the program's name, which may hold anything, come fields 3, 4 … of proc(5).
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const resident = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1];
    const own = {
      residentMb: Number(resident ?? 0) / 1024,
      cpuMs: (Number(fields[11]) + Number(fields[12])) * msPerTick,
    };
    return childrenOf(pid)
      .map(linuxUsage)
      .reduce<Usage>(
        (sum, usage) => ({
          residentMb: sum.residentMb + (usage?.residentMb ?? 0),
          cpuMs: sum.cpuMs + (usage?.cpuMs ?? 0),
        }),
        own,
      );
  } catch {
    return undefined;
  }
}

/** By `ps`, which other systems have; a worker without a wall has no descendants. */
function unixUsage(pid: number): Usage | undefined {
  const { stdout } = spawnSync("ps", ["-o", "rss=,time=", "-p", String(pid)], { encoding: "utf8" });
  const [resident, time] = (stdout ?? "").trim().split(/\s+/);
  if (!resident || !time) return undefined;
  // [[days-]hours:]minutes:seconds
  const seconds = time
    .split(/[-:]/)
    .reduce((sum, part, i, { length }) => sum * unitAt(i, length) + Number(part), 0);
  return { residentMb: Number(resident) / 1024, cpuMs: seconds * 1000 };
}

const unitAt = (i: number, length: number): number => (length - i === 3 ? 24 : 60);

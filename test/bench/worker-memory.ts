// Watches from outside how much memory the sandboxed workers of a grading process take.
import { readdirSync, readFileSync } from "node:fs";

/** Often enough for a process that lives for seconds, in milliseconds. */
const pollMs = 200;

/** The largest resident memory that any one worker below the process reached, in megabytes. */
export function watchWorkers() {
  let peakMb = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    start(pid: number): void {
      timer = setInterval(
        () => (peakMb = Math.max(peakMb, ...descendants(pid).filter(isWorker).map(residentMb))),
        pollMs,
      );
    },
    stop(): number {
      clearInterval(timer);
      return peakMb;
    },
  };
}

function descendants(pid: number): readonly number[] {
  const tasks = orEmpty(() => readdirSync(`/proc/${pid}/task`));
  const children = tasks.flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).split(" ").filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** Behind the wall its path is short: only the entry's name is the same everywhere. */
const isWorker = (pid: number): boolean => {
  const words = read(`/proc/${pid}/cmdline`).split("\0");
  return words[0]?.endsWith("node") === true && words.some((word) => word.endsWith("sandbox/worker.js"));
};

const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s*(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** A process may end while it is looked at. */
const read = (path: string): string => orEmpty(() => readFileSync(path, "latin1")) || "";

function orEmpty<T extends string | string[]>(look: () => T): T {
  try {
    return look();
  } catch {
    return "" as T;
  }
}

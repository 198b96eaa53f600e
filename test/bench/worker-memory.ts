// Watches from outside how much memory the sandboxed workers of a grading process take.
import { usageOf } from "../../grader/sandbox/process-usage.ts";
import { workersOf } from "../process-tree.ts";

/** Often enough for a process that lives for seconds, in milliseconds. */
const pollMs = 200;

/** The largest resident memory that any one worker below the process reached, in megabytes. */
export function watchWorkers() {
  let peakMb = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (pid: number): void => {
    for (const worker of workersOf(pid)) peakMb = Math.max(peakMb, usageOf(worker)?.residentMb ?? 0);
  };
  return {
    start(pid: number): void {
      timer = setInterval(() => look(pid), pollMs);
    },
    stop(): number {
      clearInterval(timer);
      return peakMb;
    },
  };
}

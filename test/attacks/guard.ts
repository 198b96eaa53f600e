// The suite's own eye on the processes of the grader: what an attack may take before it has succeeded, and then ends.
import { childrenOf, usageOf } from "../../grader/sandbox/process-usage.ts";

/**
 * Three times what a worker may hold: where the grader's own watchdog works, nothing comes near. Not so much that the
 * machine would suffer.
 */
const boundMb = 1000;
/** CPU time of one process and its descendants, per attack: several times what the grader's deadline leaves to any. */
const boundCpuSeconds = 25;
/** On the wall, for a machine that is busy; and for systems that do not list a process's children. */
const boundWallSeconds = 240;
const lookMs = 20;

/**
 * Watches the children of this process until it is stopped.
 * @param onExcess called at most once, with what was exceeded.
 * @returns stops the watch.
 */
export function guard(onExcess: (excess: string) => void): () => void {
  const start = performance.now();
  const cpuBefore = new Map(childrenOf(process.pid).map((pid) => [pid, usageOf(pid)?.cpuMs ?? 0]));
  const look = (): string | undefined => {
    if (performance.now() - start > boundWallSeconds * 1000) return `ran for ${boundWallSeconds} s`;
    for (const pid of childrenOf(process.pid)) {
      const usage = usageOf(pid);
      if (usage === undefined) continue;
      if (usage.residentMb > boundMb) return `held ${boundMb} MB`;
      if (usage.cpuMs - (cpuBefore.get(pid) ?? 0) > boundCpuSeconds * 1000)
        return `computed for ${boundCpuSeconds} s`;
    }
    return undefined;
  };
  const timer = setInterval(() => {
    const excess = look();
    if (excess === undefined) return;
    clearInterval(timer);
    onExcess(excess);
  }, lookMs);
  return () => clearInterval(timer);
}

// The parent's own limits on one job, the only ones that hold for everything: over one of them the worker is killed.
import { usageOf } from "./process-usage.ts";

/** What a worker may use for one job. */
export interface Allowance {
  /** CPU time; kept apart from the wall, so that a busy machine is no student's fault. */
  readonly cpuMs: number;
  /** Time on the wall, the backstop. */
  readonly wallMs: number;
  readonly residentMb: number;
}

/** "stuck": it neither used its time nor answered. */
export type Excess = "cpu" | "memory" | "stuck";

/** An honest job has ended before the first look. A bomb that fills 5 GB a second is met at 250 MB over its limit. */
const patienceMs = 50;
/** From then on; or at 100 MB over it. */
const pollMs = 20;
/** `ps` has to be started for each look. */
const slowPollMs = 250;

/**
 * Watches a process and its descendants until it is stopped.
 * @param onExcess called once.
 * @returns stops the watch.
 */
export function watch(pid: number, allowance: Allowance, onExcess: (excess: Excess) => void): () => void {
  const start = performance.now();
  let cpuBefore: number | undefined;

  const look = (): Excess | undefined => {
    const wallMs = performance.now() - start;
    const usage = usageOf(pid);
    // What it used before the first look is not known: the time that has passed is the most it can be.
    cpuBefore ??=
      usage === undefined ? undefined : Math.max(0, usage.cpuMs - Math.min(wallMs, 2 * patienceMs));
    const cpuMs = usage === undefined ? wallMs : usage.cpuMs - (cpuBefore ?? 0);
    if ((usage?.residentMb ?? 0) > allowance.residentMb) return "memory";
    if (cpuMs > allowance.cpuMs) return "cpu";
    return wallMs > allowance.wallMs ? "stuck" : undefined;
  };

  const again = process.platform === "linux" ? pollMs : slowPollMs;
  let timer = setTimeout(function poll() {
    const excess = look();
    if (excess === undefined) timer = setTimeout(poll, again);
    else onExcess(excess);
  }, patienceMs);
  return () => clearTimeout(timer);
}

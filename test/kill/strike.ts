// One blow with kill -9 against a grader that is at work.
import { isAlive, workersOf } from "../process-tree.ts";

export const targets = ["worker", "all-workers", "grader"] as const;

/** One worker at random, every worker at once, or the grader itself. */
export type Target = (typeof targets)[number];

/**
 * @param random from 0 to 1; chooses the worker.
 * @returns whether anything was there to be hit.
 */
export function strike(grader: number, target: Target, random: number): boolean {
  if (target === "grader") return kill([grader]);
  const workers = workersOf(grader);
  return kill(target === "worker" ? workers.slice(Math.floor(random * workers.length)).slice(0, 1) : workers);
}

function kill(pids: readonly number[]): boolean {
  const hit = pids.filter(isAlive);
  for (const pid of hit)
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended in between.
    }
  return hit.length > 0;
}

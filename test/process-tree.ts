// The processes below a grader, seen from outside as the kernel lists them (Linux only).
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { childrenOf } from "../grader/sandbox/process-usage.ts";

/** Process ids of everything that a process, or any thread of it, has started, directly or not. */
export const descendantsOf = (pid: number): readonly number[] =>
  childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);

/** Those that run student code: each is a Node of its own, whatever stands around it. */
export const workersOf = (pid: number): readonly number[] =>
  descendantsOf(pid).filter((child) => {
    const [program = "", ...args] = read(`/proc/${child}/cmdline`).split("\0");
    return basename(program) === "node" && args.some((arg) => arg.endsWith("/worker.js"));
  });

export const isAlive = (pid: number): boolean => /^State:\s+[^ZX]/m.test(read(`/proc/${pid}/status`));

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

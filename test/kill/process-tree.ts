// The processes below a grader, seen from outside as the kernel lists them (Linux only).
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** Process ids of everything that a process, or any thread of it, has started, directly or not. */
export const descendantsOf = (pid: number): readonly number[] =>
  threadsOf(pid)
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(" "))
    .filter((child) => child.trim() !== "")
    .flatMap((child) => [Number(child), ...descendantsOf(Number(child))]);

/** Those that run student code: each is a Node of its own, whatever stands around it. */
export const workersOf = (pid: number): readonly number[] =>
  descendantsOf(pid).filter((child) => {
    const [program = "", ...args] = read(`/proc/${child}/cmdline`).split("\0");
    return basename(program) === "node" && args.some((arg) => arg.endsWith("/worker.js"));
  });

export const isAlive = (pid: number): boolean => /^State:\s+[^ZX]/m.test(read(`/proc/${pid}/status`));

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return []; // it has just ended
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

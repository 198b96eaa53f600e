// How much time a function may take in a worker that only interprets (`--paranoid`); run by itself, it measures the reference.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { prepare, type Prepared } from "./prepare.ts";

/** What `--jitless` does to our code, less what Node needs to read TypeScript: WebAssembly stays. */
const interpretOnly = ["--no-opt", "--no-maglev", "--no-sparkplug", "--regexp-interpret-all"];

/** How many times longer code takes that is never compiled: 2.8 in a network of plain arrays; where nothing is hot, 1. */
const slowdown = 3;

const here = fileURLToPath(import.meta.url);

/**
 * The budget, in milliseconds, that the reference itself leads to when it is interpreted; in a process of its own.
 * @throws Error when that process fails.
 */
export async function interpretedBudgetMs(id: string, course?: string): Promise<number> {
  const words = [...interpretOnly, here, id, ...(course === undefined ? [] : [course])];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return Number(stdout);
}

/** @param interpretedMs of {@link interpretedBudgetMs}; where the budget is a minimum, that is stretched as well. */
export const withoutJit = (prepared: Prepared, interpretedMs: number): Prepared => ({
  ...prepared,
  budgetMs: Math.max(slowdown * prepared.budgetMs, interpretedMs),
});

if (import.meta.main) {
  const [id = "", course] = process.argv.slice(2);
  process.stdout.write(String((await prepare(id, course)).budgetMs));
}

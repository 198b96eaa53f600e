// Runs the real command line in a process of its own, as a TA or a student would.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const mainOf = (course: string): string => join(course, "grader", "cli", "kadai.js");
const main = mainOf(repository);

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const environment = { ...process.env, KADAI_COURSE_KEY: "a course key for tests only", KADAI_LANG: "en" };

/** Runs `kadai` with these words and waits for its end. */
export const kadai = (...words: readonly string[]): Ran => kadaiIn(repository, words);

/** The same in a copy of the course. @param variables added to the environment. */
export function kadaiIn(
  course: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainOf(course), ...words], {
    encoding: "utf8",
    env: { ...environment, ...variables },
  });
  return { status, stdout, stderr };
}

/** Starts `kadai` and signals it as soon as its progress fits. Resolves with what ended it and what it said. */
export function kadaiSignalledAt(
  pattern: RegExp,
  signal: NodeJS.Signals,
  ...words: readonly string[]
): Promise<{ readonly ended: NodeJS.Signals | number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [main, ...words], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let heard = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    heard += text;
    // Once: a second Ctrl-C ends a process at once, whatever it was about to say.
    if (!child.killed && pattern.test(heard)) child.kill(signal);
  });
  return new Promise((resolve) =>
    child.on("close", (code, by) => resolve({ ended: by ?? code, stderr: heard })),
  );
}

/** A folder that is gone when the test is. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kadai-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An entry of gradebook.json, as far as tests look at it. */
export interface JsonEntry {
  readonly id: string;
  readonly kind: string;
  readonly points: number | null;
  readonly late: boolean | null;
  readonly fault?: string;
  readonly checks: readonly { readonly check: string; readonly seen: string; readonly verdict: string }[];
}

/** The entries of a graded folder. */
export const entriesOf = (out: string): readonly JsonEntry[] =>
  (JSON.parse(readFileSync(join(out, "gradebook.json"), "utf8")) as { entries: readonly JsonEntry[] })
    .entries;

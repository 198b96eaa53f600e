// Asks git about a student's repository; nothing here changes it.
import { spawnSync } from "node:child_process";

/**
 * What git says, without the end of its last line; undefined where it fails, is missing, or does not end in time.
 * @param limitMs for questions to another machine. The others end by themselves, on a slow disk late but with the truth.
 */
export function askGit(folder: string, words: readonly string[], limitMs?: number): string | undefined {
  const { status, stdout } = spawnSync("git", ["-C", folder, ...words], {
    encoding: "utf8",
    ...(limitMs !== undefined && { timeout: limitMs }),
    windowsHide: true,
    stdio: ["ignore", "pipe", "ignore"],
    // Plain English for programs, and no question that nobody would see.
    env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
  });
  return status === 0 ? stdout.trimEnd() : undefined;
}

/** The lines of an answer, or its parts where git ended them with NUL; none of an answer that did not come. */
export const linesOf = (answer: string | undefined, end = "\n"): readonly string[] =>
  (answer ?? "").split(end).filter((line) => line !== "");

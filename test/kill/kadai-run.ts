// One run of `kadai grade` in a process of its own, watched from outside.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface KadaiRun {
  readonly pid: number;
  /** Resolves when the process has ended. */
  readonly ended: Promise<Ended>;
}

export interface Ended {
  /** The exit code, or the signal that ended it. */
  readonly by: number | NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = fileURLToPath(new URL("../../grader/cli/kadai.js", import.meta.url));

/** @param scratch the temporary folder of the run: a killed grader cannot tidy up. */
export function startKadai(words: readonly string[], scratch: string): KadaiRun {
  const child = spawn(process.execPath, [program, ...words], {
    env: {
      ...process.env,
      KADAI_COURSE_KEY: "a course key for tests only",
      KADAI_LANG: "en",
      TMPDIR: scratch,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => resolve({ by: signal ?? code, stdout, stderr })),
  );
  return { pid: child.pid!, ended };
}

// Runs one side of a bench in a process of its own and measures it from outside: start-up counts.
import { spawn } from "node:child_process";

export interface Side {
  readonly ms: number;
  readonly stdout: string;
}

export interface SideOptions {
  readonly cwd?: string;
  /** A student's tests may fail; a side that grades may not. */
  readonly mayFail?: boolean;
  /** Called with the process's id as soon as it runs. */
  readonly onStart?: (pid: number) => void;
}

/** @throws Error when the process cannot run, or fails and may not. */
export async function runSide(
  program: string,
  args: readonly string[],
  { cwd, mayFail = false, onStart }: SideOptions = {},
): Promise<Side> {
  const begun = performance.now();
  const env = { ...process.env, KADAI_COURSE_KEY: "a course key for benches only" };
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", mayFail ? "ignore" : "inherit"] });
  if (child.pid !== undefined) onStart?.(child.pid);
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  if (code !== 0 && !mayFail) throw new Error(`${args[0]} ended with exit code ${code}`);
  return { ms: performance.now() - begun, stdout };
}

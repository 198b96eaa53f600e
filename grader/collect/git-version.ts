// Which git collects, and whether it is one that is safe against hostile repositories.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { gitEnvironment } from "./git-settings.ts";

/** The first with the repairs of May 2024, when cloning could be made to run a program (CVE-2024-32002 and others). */
export const safeGitVersion = "2.39.4";

/** Such as "2.39.5"; undefined when there is no git, which plain folders can do without. */
export async function gitVersion(): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)("git", ["--version"], { env: gitEnvironment() }).catch(() => ({
    stdout: "",
  }));
  return /\d+(\.\d+)+/.exec(stdout)?.[0];
}

/** Whether a version is older than {@link safeGitVersion}. */
export const isOldGit = (version: string): boolean =>
  version.localeCompare(safeGitVersion, "en", { numeric: true }) < 0;

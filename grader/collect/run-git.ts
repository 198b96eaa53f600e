// Runs one git command through simple-git, hardened and limited. The only file that knows simple-git.
import { dirname } from "node:path";
import { simpleGit } from "simple-git";
import { Fault } from "../model/fault.ts";
import { shortReason } from "./git-reason.ts";
import { gitCommand, gitConfig, gitEnvironment, type Transport } from "./git-settings.ts";

export type GitRun =
  | { readonly kind: "done"; readonly output: string }
  /** `reason` is git's own, in short, on one line, without passwords. */
  | { readonly kind: "failed"; readonly reason: string };

export interface GitRunSettings {
  readonly transport: Transport;
  /** An existing folder in which git runs. */
  readonly folder: string;
  /** The repository to work in; left out for a clone. */
  readonly gitDir?: string;
  /** Wall-clock limit in milliseconds. */
  readonly limitMs: number;
  /** Ends the run early. */
  readonly stop?: AbortSignal;
}

/** How sh, timeout and node say that they found no git. */
const noGit = /\bgit: (command )?not found|spawn git ENOENT/;

/**
 * Never rejects for what git or a repository does. `operands` follow a `--`, so they are never options.
 * @throws Fault when there is no git on this machine.
 */
export async function runGit(
  options: readonly string[],
  operands: readonly string[],
  { transport, folder, gitDir, limitMs, stop }: GitRunSettings,
): Promise<GitRun> {
  const timeout = AbortSignal.timeout(limitMs);
  const environment = {
    ...gitEnvironment(transport),
    // Never look for a repository above this folder: it may lie inside one, with settings of its own.
    GIT_CEILING_DIRECTORIES: dirname(folder),
    // A backstop: should this process die, git is still ended.
    KADAI_WALL_SECONDS: String(Math.ceil(limitMs / 1000) + 5),
    ...(gitDir !== undefined && { GIT_DIR: gitDir }),
  };
  const git = simpleGit({
    baseDir: folder,
    binary: [...gitCommand],
    config: [...gitConfig(transport)],
    abort: stop ? AbortSignal.any([timeout, stop]) : timeout,
    allowEnvironment: Object.keys(environment),
    // The guards refuse these settings whatever their value, also where the value is the safe one. Lifting them is
    // right because nothing from outside reaches a command line but a checked address, behind the `--`.
    unsafe: {
      allowUnsafeAskPass: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeCredentialHelper: true,
      allowUnsafeCustomBinary: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafeProtocolOverride: true,
      allowUnsafeSshCommand: true,
      allowUnsafeTemplateDir: true,
    },
  }).env(environment);
  try {
    return { kind: "done", output: await git.raw([...options, "--", ...operands]) };
  } catch (error) {
    if (timeout.aborted) return { kind: "failed", reason: `not finished within ${limitMs / 1000} s` };
    const text = error instanceof Error ? error.message : String(error);
    if (noGit.test(text)) {
      throw new Fault(
        "unreachable-repository",
        "There is no git on this machine: install git, or add it to the PATH.",
      );
    }
    return { kind: "failed", reason: shortReason(text) };
  }
}

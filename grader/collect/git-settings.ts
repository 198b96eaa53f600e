// The settings under which git touches a stranger's repository: nothing of the repository's or of this machine's
// configuration takes effect, and nothing is executed but git itself and, for ssh addresses, ssh.
import { devNull } from "node:os";

/** How git reaches a repository. "file" is for a local path and for that only. */
export type Transport = "https" | "ssh" | "file";

/** Largest repository taken, in bytes. Git cannot write a larger file, and what it has written is weighed. */
export const maxRepositoryBytes = 200_000_000;

/** Processor time one git process may use, in seconds: ends a pack made to unpack for ever. */
const maxCpuSeconds = 60;

/** Address space of one git process, in bytes: ends a pack made to unpack without end. */
const maxMemoryBytes = 2_000_000_000;

/** Options for `git -c`. Without a transport nothing can be fetched at all. */
export const gitConfig = (transport?: Transport): readonly string[] => [
  "protocol.allow=never",
  ...(transport ? [`protocol.${transport}.allow=always`] : []),
  `core.hooksPath=${devNull}`,
  "core.fsmonitor=false",
  "core.symlinks=false",
  "core.protectNTFS=true",
  "core.protectHFS=true",
  `core.attributesFile=${devNull}`,
  "core.bigFileThreshold=4m", // larger blobs are streamed, never held in memory
  "core.packedGitWindowSize=16m", // packs of many repositories are open at once: their windows share this much
  "core.packedGitLimit=256m",
  "pack.threads=1", // whole repositories are fetched side by side already
  "transfer.fsckObjects=true",
  "transfer.unpackLimit=1", // one pack a fetch instead of loose objects: fewer files, and their size is one look
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "http.followRedirects=initial",
  "credential.helper=",
  "safe.bareRepository=explicit",
  "gc.auto=0", // earlier tips and their objects are kept
  "maintenance.auto=false",
];

/** Everything in the environment of a git process; nothing else is inherited. */
export function gitEnvironment(transport?: Transport): Readonly<Record<string, string>> {
  return {
    ...inherited(transport),
    LC_ALL: "C",
    HOME: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "true",
    GIT_ALLOW_PROTOCOL: transport ?? "none",
    GIT_PROTOCOL_FROM_USER: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LFS_SKIP_SMUDGE: "1",
    GIT_DEFAULT_REF_FORMAT: "files",
    ...(transport === "ssh" && { GIT_SSH_COMMAND: sshCommand }),
    KADAI_FILE_BLOCKS: String(Math.ceil(maxRepositoryBytes / 512)),
    KADAI_CPU_SECONDS: String(maxCpuSeconds),
    KADAI_MEMORY_KB: String(Math.ceil(maxMemoryBytes / 1024)),
  };
}

const sshCommand =
  "ssh -oBatchMode=yes -oStrictHostKeyChecking=yes -oForwardAgent=no -oPermitLocalCommand=no -oConnectTimeout=20";

/** What a TA's network needs: the way out (proxies, certificates) and, for ssh, the agent that holds the key. */
const passed = {
  file: [],
  https: [
    "HTTPS_PROXY",
    "https_proxy",
    "ALL_PROXY",
    "all_proxy",
    "NO_PROXY",
    "no_proxy",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
  ],
  ssh: ["SSH_AUTH_SOCK"],
} as const;

function inherited(transport?: Transport): Readonly<Record<string, string>> {
  const names = ["PATH", "SystemRoot", ...(transport ? passed[transport] : [])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * The program that runs git, as the first words of a command line: a shell script that sets limits and becomes git.
 * Windows has neither the shell nor the limits, so git stands there alone.
 */
export const gitCommand: readonly [string] | readonly [string, string] =
  process.platform === "win32" ? ["git"] : ["sh", `${import.meta.dirname}/limited-git.sh`];

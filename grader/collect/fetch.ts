// Brings a repository into the cache, bare and with its whole history, and says which commit is its tip.
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { maxRepositoryBytes, type Transport } from "./git-settings.ts";
import {
  cacheFolder,
  hasTip,
  partialFolder,
  readTip,
  recordTip,
  repositoryBytes,
  sweep,
} from "./repository-cache.ts";
import { runGit } from "./run-git.ts";

export type Fetched =
  | { readonly kind: "fetched"; readonly gitDir: string; readonly tip: string }
  /** The repository is there and holds no commit. */
  | { readonly kind: "empty" }
  /** `sentence` names the address and gives git's reason on one line. */
  | { readonly kind: "unreachable"; readonly sentence: string };

export interface FetchSettings {
  readonly cacheDir: string;
  /** Wall-clock limit of one git command, in milliseconds; {@link fetchLimitMs} when left out. */
  readonly limitMs?: number;
  /** Largest repository in bytes; {@link maxRepositoryBytes} when left out. */
  readonly maxBytes?: number;
  readonly stop?: AbortSignal;
}

/** A first clone over a slow line takes seconds; past two minutes a TA would rather hear of it. */
export const fetchLimitMs = 120_000;

/**
 * Clones a repository the first time; later asks for its branches and fetches only when its tip is new.
 * Only the default branch counts: what the remote's HEAD points to or, where that branch does not exist, the only
 * branch there is. Costs one git command for a first clone and one for a repository that has not changed.
 *
 * @param address a URL {@link parseAddress} has accepted, or the absolute path of a git folder.
 */
export async function fetchRepository(address: string, settings: FetchSettings): Promise<Fetched> {
  const job = toJob(address, settings);
  const known = await readTip(job.gitDir);
  const failure = known === undefined ? await clone(job) : await update(job);
  if (failure !== undefined) return unreachable(address, failure);
  return fetchedBefore(address, settings.cacheDir);
}

/** What an earlier run has fetched, without asking the repository again. */
export async function fetchedBefore(address: string, cacheDir: string): Promise<Fetched> {
  const gitDir = cacheFolder(cacheDir, address);
  const tip = await readTip(gitDir);
  return tip === undefined ? { kind: "empty" } : { kind: "fetched", gitDir, tip };
}

interface Job {
  readonly address: string;
  readonly gitDir: string;
  readonly cacheDir: string;
  readonly transport: Transport;
  readonly limitMs: number;
  readonly maxBytes: number;
  readonly stop?: AbortSignal;
}

const toJob = (address: string, { cacheDir, limitMs, maxBytes, stop }: FetchSettings): Job => ({
  address,
  cacheDir,
  gitDir: cacheFolder(cacheDir, address),
  transport: toTransport(address),
  limitMs: limitMs ?? fetchLimitMs,
  maxBytes: maxBytes ?? maxRepositoryBytes,
  ...(stop && { stop }),
});

// Brings a repository into the cache, bare and with its whole history, and says which commit is its tip.
import { rename, rm } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { maxRepositoryBytes, type Transport } from "./git-settings.ts";
import { localTip } from "./local-tip.ts";
import {
  cacheFolder,
  hasTip,
  objectId,
  partialFolder,
  readCached,
  recordTip,
  repositoryBytes,
  sweepPacks,
} from "./repository-cache.ts";
import { runGit } from "./run-git.ts";

export type Fetched =
  /** `tip` is the default branch's newest commit; undefined when the repository holds none. */
  | { readonly kind: "fetched"; readonly gitDir: string; readonly tip: string | undefined }
  /** `sentence` names the address and gives git's reason on one line. */
  | { readonly kind: "unreachable"; readonly sentence: string };

export interface FetchSettings {
  /** An existing folder. */
  readonly cacheDir: string;
  /** Wall-clock limit of one git command, in milliseconds; {@link fetchLimitMs} when left out. */
  readonly limitMs?: number;
  /** Largest repository in bytes; {@link maxRepositoryBytes} when left out. */
  readonly maxBytes?: number;
  /** Ends the fetch early. */
  readonly stop?: AbortSignal;
}

/** A first clone over a slow line takes seconds; past two minutes a TA would rather hear of it. */
export const fetchLimitMs = 120_000;

/**
 * Clones a repository the first time; later asks for its branches and fetches only when its tip is new.
 * Only the default branch counts: what the remote's HEAD points to or, where that branch does not exist, the only
 * branch there is. Costs one git command for a first clone and one for a repository that has not changed, none when it
 * lies on this disk.
 *
 * @param address a URL that `parseAddress` has accepted, or the absolute path of a git folder.
 */
export async function fetchRepository(address: string, settings: FetchSettings): Promise<Fetched> {
  const job: Job = {
    limitMs: fetchLimitMs,
    maxBytes: maxRepositoryBytes,
    ...settings,
    address,
    gitDir: cacheFolder(settings.cacheDir, address),
    transport: toTransport(address),
  };
  const isNew = (await readCached(job.gitDir)) === undefined;
  const failure = isNew ? await clone(job) : await update(job);
  return failure === undefined ? fetchedBefore(address, settings.cacheDir) : unreachable(address, failure);
}

/** What an earlier run has fetched, without asking the repository again. */
export async function fetchedBefore(address: string, cacheDir: string): Promise<Fetched> {
  const gitDir = cacheFolder(cacheDir, address);
  const cached = await readCached(gitDir);
  if (cached === undefined) return unreachable(address, "it has not been fetched yet");
  return { kind: "fetched", gitDir, tip: cached.tip };
}

interface Job extends Required<Omit<FetchSettings, "stop">>, Pick<FetchSettings, "stop"> {
  readonly address: string;
  readonly gitDir: string;
  readonly transport: Transport;
}

/** Why it did not work; undefined when it did. */
type Failure = string | undefined;

const toTransport = (address: string): Transport =>
  isAbsolute(address) ? "file" : address.startsWith("https://") ? "https" : "ssh";

const unreachable = (address: string, reason: string): Fetched => ({
  kind: "unreachable",
  sentence: `The repository ${address} cannot be fetched: ${reason}.`,
});

const cloneOptions = [
  "--bare",
  "--single-branch",
  "--no-tags",
  "--no-recurse-submodules",
  "--no-local",
  "--template=",
];

/** Clones under another name first, so that an interrupted clone is never taken for a whole one. */
async function clone(job: Job): Promise<Failure> {
  const partial = partialFolder(job.gitDir);
  try {
    const inCache = { ...job, folder: job.cacheDir };
    const run = await runGit(["clone", ...cloneOptions], [job.address, partial], inCache);
    if (run.kind === "failed") return run.reason;
    if ((await repositoryBytes(partial)) > job.maxBytes) return tooLarge(job);
    const tip = (await readCached(partial))?.tip;
    if (tip !== undefined) await recordTip(partial, tip);
    await rename(partial, job.gitDir).catch(async (error: unknown) => {
      // Another run may have been faster; its clone is as good.
      if ((await readCached(job.gitDir)) === undefined) throw error;
    });
    // No tip: the repository is empty, or its HEAD names a branch that does not exist.
    return tip === undefined ? await update(job) : undefined;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

const fetchOptions = [
  "--no-tags",
  "--no-recurse-submodules",
  "--no-write-fetch-head",
  "--no-auto-maintenance",
];

/** Asks for the tip by name and fetches it by id: no ref is locked, so an interrupted fetch leaves no lock behind. */
async function update(job: Job): Promise<Failure> {
  if (await isUnchanged(job)) return undefined;
  const inRepository = { ...job, folder: job.gitDir };
  const listed = await runGit(["ls-remote"], [job.address, "HEAD", "refs/heads/*"], inRepository);
  if (listed.kind === "failed") return listed.reason;
  const tip = defaultTip(listed.output);
  if (tip !== undefined && !(await hasTip(job.gitDir, tip))) {
    await sweepPacks(job.gitDir, 2 * job.limitMs);
    if ((await repositoryBytes(job.gitDir)) > job.maxBytes) return tooLarge(job);
    const fetched = await runGit(["fetch", ...fetchOptions], [job.address, tip], inRepository);
    if (fetched.kind === "failed") return fetched.reason;
    if ((await repositoryBytes(job.gitDir)) > job.maxBytes) return tooLarge(job);
  }
  await recordTip(job.gitDir, tip);
  return undefined;
}

/** Whether the repository lies on this disk and still stands at the commit that was fetched last. */
async function isUnchanged({ address, gitDir, transport }: Job): Promise<boolean> {
  if (transport !== "file") return false;
  const tip = await localTip(address);
  return tip !== undefined && tip === (await readCached(gitDir))?.tip && (await hasTip(gitDir, tip));
}

/** The commit HEAD stands for, from what `git ls-remote` prints: a line "id TAB name" for each ref. */
function defaultTip(listing: string): string | undefined {
  const refs = listing.split("\n").map((line) => line.split("\t"));
  const head = refs.find(([, name]) => name === "HEAD");
  const branches = refs.filter(([, name]) => name?.startsWith("refs/heads/"));
  const tip = head?.[0] ?? (branches.length === 1 ? branches[0]?.[0] : undefined);
  return tip !== undefined && objectId.test(tip) ? tip : undefined;
}

const tooLarge = ({ maxBytes, gitDir }: Job): string =>
  `it is larger than ${maxBytes / 1e6} MB (once it has become smaller, remove ${gitDir} and collect again)`;

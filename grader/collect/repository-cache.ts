// What lies in one fetched repository on disk, and the few facts of it that are read and written without git:
//
//   <cache>/<hash of the address>.git     bare; present only when its clone is complete
//     HEAD                                the id of the tip fetched last
//     refs/kadai/tips/<id>                one for each tip ever fetched, so an amended commit does not vanish
//   <cache>/<hash>.git.partial-<random>   a clone in progress, or one that was interrupted
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Full object id, SHA-1 or SHA-256. */
export const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The folder for a repository, whether it is there yet or not. */
export const cacheFolder = (cacheDir: string, address: string): string =>
  join(cacheDir, `${createHash("sha256").update(address).digest("hex").slice(0, 32)}.git`);

/** A name for a clone in progress. */
export const partialFolder = (gitDir: string): string => `${gitDir}.partial-${randomUUID()}`;

/** A cloned repository. `tip` is the one fetched last, or that of the branch a fresh clone points to. */
export interface Cached {
  readonly tip: string | undefined;
}

/** Undefined when the repository has not been cloned. */
export async function readCached(gitDir: string): Promise<Cached | undefined> {
  const head = await readText(join(gitDir, "HEAD"));
  return head === undefined ? undefined : { tip: await resolveHead(gitDir, head) };
}

async function resolveHead(gitDir: string, head: string): Promise<string | undefined> {
  if (objectId.test(head)) return head;
  const branch = head.replace(/^ref: /, "");
  const packed = (await readText(join(gitDir, "packed-refs"))) ?? "";
  return packed
    .split("\n")
    .find((line) => line.endsWith(` ${branch}`))
    ?.split(" ")[0];
}

/** Every tip ever fetched, the last one first. */
export async function keptTips(gitDir: string): Promise<readonly string[]> {
  const names = await readdir(tipsFolder(gitDir)).catch(() => []);
  const dated = names
    .filter((name) => objectId.test(name))
    .map(async (name) => {
      return { name, fetchedMs: (await stat(join(tipsFolder(gitDir), name))).mtimeMs };
    });
  return (await Promise.all(dated)).sort((a, b) => b.fetchedMs - a.fetchedMs).map(({ name }) => name);
}

/** Whether this tip has been fetched, its objects included. */
export const hasTip = async (gitDir: string, id: string): Promise<boolean> =>
  (await readText(join(tipsFolder(gitDir), id))) === id;

/**
 * Makes a fetched tip the current one and keeps it for good; undefined says that the repository has become empty.
 * Interrupted anywhere, it leaves a working repository.
 */
export async function recordTip(gitDir: string, id: string | undefined): Promise<void> {
  if (id !== undefined && !(await hasTip(gitDir, id))) {
    await mkdir(tipsFolder(gitDir), { recursive: true });
    await replaceFile(join(tipsFolder(gitDir), id), gitDir, id);
  }
  const head = id ?? "ref: refs/heads/none";
  if ((await readText(join(gitDir, "HEAD"))) !== head) await replaceFile(join(gitDir, "HEAD"), gitDir, head);
}

const tipsFolder = (gitDir: string) => join(gitDir, "refs", "kadai", "tips");

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, "latin1").then(
    (text) => text.trim(),
    () => undefined,
  );

async function replaceFile(path: string, gitDir: string, text: string): Promise<void> {
  const draft = join(gitDir, `draft-${randomUUID()}`);
  await writeFile(draft, `${text}\n`);
  await rename(draft, path);
}

/** Bytes of everything below the folder of objects. */
export async function repositoryBytes(gitDir: string): Promise<number> {
  const entries = await readdir(join(gitDir, "objects"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Removes clones that were interrupted: no clone goes on for `ageMs`. */
export const sweepPartials = (cacheDir: string, ageMs: number): Promise<void> =>
  sweep(cacheDir, /\.partial-/, ageMs);

/** Removes packs whose fetch was interrupted, which would count as part of the repository. */
export const sweepPacks = (gitDir: string, ageMs: number): Promise<void> =>
  sweep(join(gitDir, "objects", "pack"), /^tmp_/, ageMs);

async function sweep(folder: string, leftover: RegExp, ageMs: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!leftover.test(name)) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > ageMs) await rm(join(folder, name), { recursive: true, force: true });
  }
}

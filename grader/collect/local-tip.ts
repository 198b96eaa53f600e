// Reads which commit a repository on this disk stands at, without starting git: most have not changed since last time.
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { objectId } from "./repository-cache.ts";

/** Longest file of refs that is read, in bytes; a repository with more is asked through git. */
const maxBytes = 100_000;

const branchName = /^ref: (refs\/heads\/[\w][\w/-]*)$/;

/**
 * The commit HEAD stands for, where plain reading tells it beyond doubt; undefined otherwise. The repository may be
 * hostile: only plain, small files are read, and what is found is good for nothing but to be compared.
 */
export async function localTip(gitDir: string): Promise<string | undefined> {
  const branch = branchName.exec((await readPlain(join(gitDir, "HEAD"))) ?? "")?.[1];
  if (branch === undefined) return undefined;
  const loose = await readPlain(join(gitDir, branch));
  const packed = (await readPlain(join(gitDir, "packed-refs")))?.split("\n") ?? [];
  const id = loose ?? packed.find((line) => line.endsWith(` ${branch}`))?.split(" ")[0];
  return id !== undefined && objectId.test(id) ? id : undefined;
}

async function readPlain(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > maxBytes) return undefined;
  return readFile(path, "latin1").then(
    (text) => text.trim(),
    () => undefined,
  );
}

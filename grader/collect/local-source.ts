// Tells what lies at a local path: a git repository or a plain folder of files.
import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

export type LocalSource =
  /** `gitDir` is the `.git` folder, or the bare repository itself. */
  | { readonly kind: "repository"; readonly gitDir: string }
  | { readonly kind: "folder" }
  | { readonly kind: "unusable"; readonly sentence: string };

/**
 * A `.git` that is a link, or a file pointing elsewhere, makes no repository: in a folder a student delivered it could
 * point to someone else's work.
 *
 * @param path absolute, as the roster names it.
 */
export async function findLocalSource(path: string): Promise<LocalSource> {
  const entries = await readdir(path, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => error.code,
  );
  if (entries === "ENOENT") return unusable(path, "does not exist");
  if (entries === "ENOTDIR") return unusable(path, "is not a folder; unpack it first");
  if (!Array.isArray(entries)) return unusable(path, `cannot be read (${entries})`);
  if (hasFolder(entries, ".git")) {
    const inside = await readdir(join(path, ".git"), { withFileTypes: true });
    if (isRepository(inside)) return checkRepository(path, join(path, ".git"), inside);
  }
  return isRepository(entries) ? checkRepository(path, path, entries) : { kind: "folder" };
}

const hasFolder = (entries: readonly Dirent[], name: string): boolean =>
  entries.some((entry) => entry.name === name && entry.isDirectory());

const hasFile = (entries: readonly Dirent[], name: string): boolean =>
  entries.some((entry) => entry.name === name && entry.isFile());

const isRepository = (entries: readonly Dirent[]): boolean =>
  hasFile(entries, "HEAD") && hasFolder(entries, "objects") && hasFolder(entries, "refs");

/** A repository that borrows its objects could show someone else's: it has to stand on its own. */
async function checkRepository(
  path: string,
  gitDir: string,
  entries: readonly Dirent[],
): Promise<LocalSource> {
  const alternates = await lstat(join(gitDir, "objects", "info", "alternates")).catch(() => undefined);
  if (alternates === undefined && !hasFile(entries, "commondir")) return { kind: "repository", gitDir };
  return unusable(path, "borrows from another repository; clone it once more on its own");
}

const unusable = (path: string, why: string): LocalSource => ({
  kind: "unusable",
  sentence: `The repository ${path} ${why}.`,
});

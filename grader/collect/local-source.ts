// Tells what lies at a local path: a git repository or a plain folder of files.
import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";

export type LocalSource =
  /** `gitDir` is the `.git` folder, or the bare repository itself. */
  | { readonly kind: "repository"; readonly gitDir: string }
  | { readonly kind: "folder" }
  | { readonly kind: "unusable"; readonly sentence: string };

/** @param path absolute, as the roster names it. */
export async function findLocalSource(path: string): Promise<LocalSource> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return unusable(path, "does not exist");
  if (!stats.isDirectory()) return unusable(path, "is not a folder; unpack it first");
  const gitDir = (await isRepository(join(path, ".git"))) ? join(path, ".git") : path;
  if (gitDir === path && !(await isRepository(path))) return { kind: "folder" };
  for (const borrowed of ["commondir", "objects/info/alternates"]) {
    if (await exists(join(gitDir, borrowed))) {
      return unusable(path, `borrows from another repository (${borrowed}); clone it once more on its own`);
    }
  }
  return { kind: "repository", gitDir };
}

/**
 * Whether a folder is a git folder of its own. A `.git` that is a link, or a file pointing elsewhere, is none: in a
 * folder a student delivered it could point to someone else's work.
 */
async function isRepository(gitDir: string): Promise<boolean> {
  const parts = await Promise.all(["", "objects", "refs"].map((part) => isRealFolder(join(gitDir, part))));
  return parts.every(Boolean) && (await exists(join(gitDir, "HEAD")));
}

const isRealFolder = (path: string): Promise<boolean> =>
  lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const unusable = (path: string, why: string): LocalSource => ({
  kind: "unusable",
  sentence: `The repository ${path} ${why}.`,
});

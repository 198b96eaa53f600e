// The files in a folder and below it, always in the same order.
import { readdirSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * Paths from `root`, with forward slashes.
 * @param except names that are left out at any depth, with all that is below them.
 */
export const filesBelow = (
  root: string,
  folder = ".",
  except: ReadonlySet<string> = systemFiles,
): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !except.has(name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(root, path, except) : [path];
    });

/** What systems and editors leave in folders. */
const systemFiles: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", ".git", "node_modules"]);

// Looks at the files of a plain folder, for submissions that were delivered without git. No link is followed.
import { constants, type Stats } from "node:fs";
import { lstat, open } from "node:fs/promises";
import { join } from "node:path";
import { absent, maxFileBytes, refused, tooLarge, type Found, type Look } from "./found.ts";

/** @param folder the submission; links below it are refused. */
export const lookInFolder =
  (folder: string): Look =>
  async (path) => {
    const names = path.split("/");
    for (const index of names.keys()) {
      const here = names.slice(0, index + 1).join("/");
      const stats = await statsOf(join(folder, here));
      if (stats?.isSymbolicLink()) return refused(here, "link");
      if (index === names.length - 1 && stats !== undefined) {
        return stats.isFile() ? readCapped(join(folder, path), path) : refused(path, "not-a-file");
      }
      if (!stats?.isDirectory()) return absent;
    }
    return absent;
  };

const statsOf = (path: string): Promise<Stats | undefined> =>
  lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });

/** Reads through one open file, so that what was measured is what is read. */
async function readCapped(path: string, shown: string): Promise<Found> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await file.stat();
    if (size > maxFileBytes) return tooLarge(shown, size);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return { kind: "file", bytes: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

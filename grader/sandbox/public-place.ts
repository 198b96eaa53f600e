// Where a user who owns nothing can read: for workers of a grader that runs as root.
import { cpSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const isRoot = process.getuid?.() === 0;

/** The temporary folder; for root, whose own may be closed to others, one that is open to everybody. */
export const publicTemporaryFolder = (): string =>
  (isRoot ? [tmpdir(), "/tmp", "/var/tmp"].find(isPublic) : undefined) ?? tmpdir();

/** Node itself, or a copy in `folder` where everybody can reach it. */
export function nodeForEverybody(folder: string): string {
  if (!isRoot || isPublic(process.execPath)) return process.execPath;
  const copy = join(folder, "node");
  cpSync(process.execPath, copy);
  return copy;
}

const othersMayEnter = 0o001;

function isPublic(path: string): boolean {
  const parent = dirname(path);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return (mode & othersMayEnter) !== 0 && (parent === path || isPublic(parent));
}

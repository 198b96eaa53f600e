// Notices that files were saved.
import { statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/**
 * Often enough to feel immediate. Files are looked at instead of waiting for the system to tell: editors replace a file
 * or write it twice, and network drives and containers tell nothing.
 */
const everyMs = 100;

/**
 * Gives the files that were saved since this was called, or since it gave some last, once they have stayed as they are
 * for a moment; ends with `signal`.
 */
export function savedFiles(files: readonly string[], signal: AbortSignal): AsyncGenerator<readonly string[]> {
  return savedSince(files, files.map(stampOf), signal);
}

async function* savedSince(
  files: readonly string[],
  first: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<readonly string[]> {
  let told = first;
  let seen = first;
  while (await pause(signal)) {
    const stamps = files.map(stampOf);
    const settled = files.filter(
      (_, place) => stamps[place] !== told[place] && stamps[place] === seen[place],
    );
    seen = stamps;
    if (settled.length === 0) continue;
    told = files.map((file, place) => (settled.includes(file) ? stamps[place] : told[place]) ?? "");
    yield settled;
  }
}

/** What changes when a file is saved. */
function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "none";
}

/** False when it was interrupted. */
const pause = (signal: AbortSignal): Promise<boolean> =>
  setTimeout(everyMs, true, { signal }).catch(() => false);

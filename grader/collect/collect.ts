// From a roster to the files of every student: fetches what has to be fetched, reads, and stops for nobody.
import { mkdir } from "node:fs/promises";
import { Fault } from "../model/fault.ts";
import type { Collected } from "./collected.ts";
import { concurrently } from "./concurrently.ts";
import { fetchLimitMs } from "./fetch.ts";
import { inGroups } from "./in-groups.ts";
import { locator } from "./locate.ts";
import { readGroup, type Wanted } from "./read-group.ts";
import { sweepPartials } from "./repository-cache.ts";
import type { RosterRow } from "./roster.ts";
import { isZonedTime, zonedTimeExample } from "./zoned-time.ts";

export interface CollectSettings extends Wanted {
  /** The roster's folder: local repositories are named relative to it. */
  readonly folder: string;
  /** Where fetched repositories are kept; made if it is not there. */
  readonly cacheDir: string;
  /** How many repositories are fetched at a time. */
  readonly jobs: number;
  /** Reads only what earlier runs have fetched, and asks no repository for anything new. */
  readonly offline?: boolean;
  /** Wall-clock limit of one fetch, in milliseconds. */
  readonly limitMs?: number;
}

/** Repositories read by one git process: few processes, and the list of their folders still fits one variable. */
const groupSize = 200;

/** How long a fetched repository waits for others to be read with, in milliseconds: not long enough to be noticed. */
const lingerMs = 200;

/**
 * Gives one result for each row, in the order they are ready. With `at`, the last commit not later than it is taken;
 * a plain folder has no dates and is taken as it is.
 *
 * @throws Fault for what concerns the whole class: an `at` that is no time, no git on this machine.
 */
export async function* collect(
  rows: readonly RosterRow[],
  settings: CollectSettings,
): AsyncGenerator<Collected> {
  const { cacheDir, jobs, at, offline = false, limitMs = fetchLimitMs, folder } = settings;
  if (at !== undefined && !isZonedTime(at)) {
    throw new Fault("bad-option", `"${at}" is not a time with a zone. Write it like ${zonedTimeExample}.`);
  }
  await mkdir(cacheDir, { recursive: true });
  await sweepPartials(cacheDir, 2 * limitMs);
  const stop = new AbortController();
  const locate = locator({ cacheDir, folder, offline, limitMs, stop: stop.signal });
  try {
    for await (const group of inGroups(concurrently(rows, jobs, locate), groupSize, lingerMs)) {
      yield* await readGroup(group, settings);
    }
  } finally {
    stop.abort();
  }
}

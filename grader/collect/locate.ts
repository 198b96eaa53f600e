// Finds out for one row of the roster where its submission lies, and fetches it if it lies in a repository.
import { Fault } from "../model/fault.ts";
import { exactText, type Untrusted } from "../model/untrusted.ts";
import { parseAddress } from "./address.ts";
import { fetchedBefore, fetchRepository, type Fetched, type FetchSettings } from "./fetch.ts";
import { findLocalSource } from "./local-source.ts";
import { keptTips } from "./repository-cache.ts";
import type { RosterRow, StudentRow } from "./roster.ts";

export type Located = InRepository | InFolder | Unavailable;

export interface InRepository {
  readonly kind: "repository";
  readonly row: StudentRow;
  /** Where it lies in the cache. */
  readonly gitDir: string;
  readonly tip: string | undefined;
  /** Tips fetched earlier, the newest first. */
  readonly kept: readonly string[];
}

export interface InFolder {
  readonly kind: "folder";
  readonly row: StudentRow;
  readonly path: string;
}

export interface Unavailable {
  readonly kind: "unavailable";
  readonly row: RosterRow;
  readonly fault: Untrusted;
}

export interface LocateSettings extends FetchSettings {
  /** The roster's folder. */
  readonly folder: string;
  /** Reads only what earlier runs have fetched. */
  readonly offline: boolean;
}

/** Gives a function that locates rows. A repository that several rows name is fetched once. */
export function locator(settings: LocateSettings): (row: RosterRow) => Promise<Located> {
  const fetches = new Map<string, Promise<Fetched>>();
  const fetch = (address: string) => {
    const known = fetches.get(address);
    if (known !== undefined) return known;
    const fetching = settings.offline
      ? fetchedBefore(address, settings.cacheDir)
      : fetchRepository(address, settings);
    fetches.set(address, fetching);
    return fetching;
  };
  const locate = async (row: RosterRow): Promise<Located> => {
    if (row.kind === "bad-row") return { kind: "unavailable", row, fault: row.fault };
    const address = parseAddress(exactText(row.repository), settings.folder);
    if (address.kind === "refused") return { kind: "unavailable", row, fault: address.sentence };
    if (address.kind === "remote") return toLocated(row, await fetch(address.url));
    const source = await findLocalSource(address.path);
    if (source.kind === "unusable") return { kind: "unavailable", row, fault: source.sentence };
    if (source.kind === "folder") return { kind: "folder", row, path: address.path };
    return toLocated(row, await fetch(source.gitDir));
  };
  return (row) =>
    locate(row).catch((error: unknown) => {
      if (error instanceof Fault) throw error; // concerns every row
      return {
        kind: "unavailable",
        row,
        fault: `The submission of ${exactText(row.id)} cannot be reached: ${String(error)}.`,
      };
    });
}

async function toLocated(row: StudentRow, fetched: Fetched): Promise<Located> {
  if (fetched.kind === "unreachable") return { kind: "unavailable", row, fault: fetched.sentence };
  const { gitDir, tip } = fetched;
  return { kind: "repository", row, gitDir, tip, kept: await keptTips(gitDir) };
}

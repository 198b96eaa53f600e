// Which students of a class one of several machines grades.
import type { RosterRow } from "./collect/roster.ts";
import type { Fingerprints } from "./load/fingerprints.ts";
import { fingerprint, keyIdOf } from "./model/seed.ts";
import { exactText, type Untrusted } from "./model/untrusted.ts";

/** The third of eight: `{ number: 3, of: 8 }`. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * Whether a student is in a shard. Decided by the id alone, not by the place in the roster: a student who is added or
 * removed moves nobody else, so what each machine keeps of earlier runs stays useful.
 */
export const isInShard = (id: Untrusted, { number, of }: Shard): boolean =>
  Number.parseInt(fingerprint(exactText(id)).slice(0, hexDigits), 16) % of === number - 1;

/** As many as a number holds exactly, with room to spare. */
const hexDigits = 12;

/** What a run says of itself on record, so that shards are merged only with those of the same class. */
export interface ShardRecord {
  /** "3/8"; null for the whole class. */
  readonly shard: string | null;
  /** How many rows the whole roster has. */
  readonly rows: number;
  /** Names the ids of the roster and their order. */
  readonly roster: string;
  /** Names the course key. */
  readonly key: string;
  /** Names the state of everything that verdicts depend on. */
  readonly judging: string;
}

/** The record of a run. */
export const shardRecordOf = (
  request: { readonly rows: readonly RosterRow[]; readonly courseKey: string; readonly shard?: Shard },
  { judging }: Fingerprints,
): ShardRecord => ({
  shard: request.shard ? shardText(request.shard) : null,
  rows: request.rows.length,
  roster: fingerprint(JSON.stringify(request.rows.map(({ id }) => id))),
  key: keyIdOf(request.courseKey),
  judging,
});

/** "3/8". */
export const shardText = ({ number, of }: Shard): string => `${number}/${of}`;

/** The inverse of {@link shardText}; undefined for any other text. */
export function readShard(text: string): Shard | undefined {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return number !== undefined && of !== undefined && number >= 1 && number <= of ? { number, of } : undefined;
}

// Chooses the commit that counts: the tip, or the last one in time for a deadline.
import { Fault } from "../model/fault.ts";
import { parseCommit, type Commit } from "./git-objects.ts";
import type { ObjectReader } from "./objects.ts";

export type Picked =
  | {
      readonly kind: "picked";
      readonly commit: string;
      readonly tree: string;
      /** ISO 8601 in the committer's own zone. The date is the student's claim. */
      readonly committedAt: string;
    }
  /** The repository holds no commit. */
  | { readonly kind: "no-commit" }
  | { readonly kind: "none-before"; readonly at: string };

export interface Tips {
  /** The default branch's newest commit. */
  readonly tip: string | undefined;
  /** Tips fetched earlier, the newest first. */
  readonly kept: readonly string[];
}

/** Largest commit object read, in bytes: a message of half a megabyte is no message. */
const maxCommitBytes = 500_000;

/** Most commits looked at along one line of history: a term of work has hundreds. */
const maxCommits = 20_000;

/**
 * Without `at`, the tip. With it, the first commit whose committer date is not later than `at`, walking from the tip
 * along first parents. (Committer dates need not fall along the way, so "first reached" is what "last" means.)
 *
 * A tip fetched earlier that the current history no longer contains is walked likewise, so that an amended commit
 * does not make the one in time vanish. Of all found the one with the latest date counts; where dates are equal, the
 * current history comes first.
 *
 * @param at ISO 8601 with a zone.
 * @throws Fault "bad-repository" when a commit on the way cannot be read.
 */
export async function pick(reader: ObjectReader, { tip, kept }: Tips, at?: string): Promise<Picked> {
  const read = (id: string) => readCommit(reader, id);
  if (at === undefined)
    return tip === undefined ? { kind: "no-commit" } : picked(await lastCommit(read, tip));
  const starts = [...(tip === undefined ? [] : [tip]), ...(await outside(read, tip, kept))];
  if (starts.length === 0) return { kind: "no-commit" };
  const found = await Promise.all(starts.map((start) => lastCommit(read, start, Date.parse(at))));
  const inTime = found.filter((step) => step !== undefined);
  return inTime.length === 0 ? { kind: "none-before", at } : picked(inTime.reduce(later));
}

type Read = (id: string) => Promise<Commit | undefined>;

interface Step {
  readonly id: string;
  readonly commit: Commit;
}

/** Walks along first parents to the first commit not later than the limit. */
async function lastCommit(read: Read, start: string, limitMs = Infinity): Promise<Step | undefined> {
  let id: string | undefined = start;
  for (let steps = 0; id !== undefined; steps++) {
    if (steps === maxCommits)
      throw new Fault("bad-repository", `It has more than ${maxCommits} commits to look at.`);
    const commit = await read(id);
    if (commit === undefined && id === start)
      throw new Fault("bad-repository", `Its commit ${id} is missing.`);
    if (commit === undefined) return undefined;
    if (commit.committedMs <= limitMs) return { id, commit };
    id = commit.parents[0];
  }
  return undefined;
}

/** Those of the kept tips that the history of `tip` no longer contains, merged branches included. */
async function outside(
  read: Read,
  tip: string | undefined,
  kept: readonly string[],
): Promise<readonly string[]> {
  const lost = new Set(kept);
  const seen = new Set<string>();
  const next = tip === undefined ? [] : [tip];
  while (lost.size > 0 && seen.size < maxCommits) {
    const id = next.pop();
    if (id === undefined) break;
    if (seen.has(id)) continue;
    seen.add(id);
    lost.delete(id);
    if (lost.size > 0) next.push(...((await read(id))?.parents ?? []));
  }
  return [...lost];
}

async function readCommit(reader: ObjectReader, id: string): Promise<Commit | undefined> {
  const object = await reader.read(id, maxCommitBytes);
  // The parents of a shallow clone's oldest commit are not there: its history ends with it.
  if (object.kind === "missing") return undefined;
  const commit = object.kind === "object" && object.type === "commit" ? parseCommit(object.body) : undefined;
  if (commit === undefined) throw new Fault("bad-repository", `Its commit ${id} cannot be read.`);
  return commit;
}

const later = (best: Step, other: Step) =>
  other.commit.committedMs > best.commit.committedMs ? other : best;

const picked = (step: Step | undefined): Picked =>
  step === undefined
    ? { kind: "no-commit" }
    : { kind: "picked", commit: step.id, tree: step.commit.tree, committedAt: step.commit.committedAt };

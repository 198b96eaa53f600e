// Reads the files of many submissions at once, with one pair of git processes for all of them.
import { Fault } from "../model/fault.ts";
import { exactText, type Untrusted } from "../model/untrusted.ts";
import { lookInCommit } from "./commit-files.ts";
import type { Collected, NoSubmission } from "./collected.ts";
import { lookInFolder } from "./folder.ts";
import type { InFolder, InRepository, Located } from "./locate.ts";
import { openObjects, type ObjectReader } from "./objects.ts";
import { pick } from "./pick.ts";
import type { RosterRow, StudentRow } from "./roster.ts";
import { sourceOf } from "./source-of.ts";
import { take } from "./take.ts";

/** What to take from each submission. */
export interface Wanted {
  readonly assignmentId: string;
  readonly submit: readonly string[];
  /** ISO 8601 with a zone. */
  readonly at?: string;
  /** Whether what was taken from this source is on record and need not be read again. */
  readonly isOnRecord?: (row: StudentRow, source: string) => boolean;
}

/** One result for each, in no particular order. Never rejects for what one submission is or does. */
export async function readGroup(group: readonly Located[], wanted: Wanted): Promise<readonly Collected[]> {
  const inRepositories = group.filter((located) => located.kind === "repository");
  const isOnRecord = (located: InRepository) =>
    wanted.isOnRecord?.(located.row, sourceOf(located, wanted)) ?? false;
  const { true: known = [], false: unread = [] } = Object.groupBy(inRepositories, (located) =>
    isOnRecord(located) ? "true" : "false",
  );
  const byFormat = [...Map.groupBy(unread, idLength).values()];
  const folders = group.filter((located) => located.kind === "folder");
  const unavailable = group.filter((located) => located.kind === "unavailable");
  const read = [
    ...byFormat.map((repositories) => readRepositories(repositories, wanted)),
    ...folders.map(async (located) => [await readFolder(located, wanted)]),
  ];
  return [
    ...unavailable.map(({ row, fault }) => ungraded(row, fault)),
    ...known.map((located): Collected => {
      return { kind: "unchanged", row: located.row, source: sourceOf(located, wanted) };
    }),
    ...(await Promise.all(read)).flat(),
  ];
}

/** Object ids are longer with SHA-256, and one git process knows one format. */
const idLength = ({ tip }: InRepository): number => tip?.length ?? 0;

async function readRepositories(
  repositories: readonly InRepository[],
  wanted: Wanted,
): Promise<readonly Collected[]> {
  const reader = openObjects(repositories.map(({ gitDir }) => gitDir));
  const attempts = await Promise.all(repositories.map((located) => attempt(reader, located, wanted)));
  reader.end();
  const results: Collected[] = [];
  for (const { located, collected, error } of attempts) {
    if (collected !== undefined) results.push(collected);
    // One repository can end git for all of them, so each that got no answer is read once more by itself.
    else if (repositories.length > 1) results.push(...(await readRepositories([located], wanted)));
    else results.push(ungraded(located.row, `Reading ${nameOf(located.row)} failed: ${String(error)}.`));
  }
  return results;
}

interface Attempt {
  readonly located: InRepository;
  /** Undefined when git gave no answer. */
  readonly collected?: Collected;
  readonly error?: unknown;
}

async function attempt(reader: ObjectReader, located: InRepository, wanted: Wanted): Promise<Attempt> {
  try {
    return { located, collected: await readRepository(reader, located, wanted) };
  } catch (error) {
    if (!(error instanceof Fault)) return { located, error };
    const fault = `The repository ${nameOf(located.row)} cannot be read. ${error.message}`;
    return { located, collected: ungraded(located.row, fault) };
  }
}

async function readRepository(
  reader: ObjectReader,
  located: InRepository,
  wanted: Wanted,
): Promise<Collected> {
  const { row, tip, kept } = located;
  const { assignmentId, submit, at } = wanted;
  const picked = await pick(reader, { tip, kept }, at);
  if (picked.kind === "no-commit") return noSubmission(row, "no-commit", "The repository holds no commit.");
  if (picked.kind === "none-before") {
    return noSubmission(
      row,
      "none-before",
      `The default branch has no commit dated ${picked.at} or earlier.`,
    );
  }
  const taken = await take(lookInCommit(reader, picked.tree), assignmentId, submit);
  if (taken === undefined) return noFiles(row, assignmentId, submit);
  const { commit, committedAt } = picked;
  return { kind: "collected", row, source: sourceOf(located, wanted), ...taken, commit, committedAt };
}

async function readFolder({ row, path }: InFolder, { assignmentId, submit }: Wanted): Promise<Collected> {
  try {
    const taken = await take(lookInFolder(path), assignmentId, submit);
    return taken === undefined ? noFiles(row, assignmentId, submit) : { kind: "collected", row, ...taken };
  } catch (error) {
    return ungraded(row, `The folder ${nameOf(row)} cannot be read: ${String(error)}.`);
  }
}

/** The repository as the roster names it, for a sentence that is itself {@link Untrusted}. */
const nameOf = ({ repository }: StudentRow): string => exactText(repository);

const ungraded = (row: RosterRow, fault: Untrusted): Collected => ({ kind: "ungraded", row, fault });

const noSubmission = (row: StudentRow, reason: NoSubmission["reason"], sentence: string): Collected => ({
  kind: "no-submission",
  row,
  reason,
  sentence,
});

const noFiles = (row: StudentRow, assignmentId: string, submit: readonly string[]): Collected =>
  noSubmission(
    row,
    "no-files",
    `Neither assignments/${assignmentId}/ nor the root holds ${submit.join(" or ")}.`,
  );

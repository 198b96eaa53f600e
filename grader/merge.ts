// Use case: puts the gradebooks of the shards of a class together into one.
import { join, resolve } from "node:path";
import { gradebookFile } from "./gradebook-of.ts";
import { entryText } from "./gradebook/entry-text.ts";
import { openGradebook } from "./gradebook/open-gradebook.ts";
import type { RunInfo, Store, StoredEntry } from "./gradebook/store.ts";
import { makeFolder } from "./make-folder.ts";
import { Fault } from "./model/fault.ts";
import type { Entry } from "./model/gradebook.ts";
import { readShard, shardText } from "./shard.ts";
import { terminalText } from "./wording/terminal-text.ts";

export interface MergeRequest {
  /** The folders of graded shards, one or more. */
  readonly folders: readonly string[];
  /** Where the whole gradebook is kept; made if it is not there. */
  readonly out: string;
}

export interface Merged {
  /** Shards that were not among the folders: "3/8". */
  readonly missingShards: readonly string[];
  /** Rows of the roster that no shard has graded, for whatever reason. */
  readonly missingCount: number;
}

/**
 * Merges the gradebooks of shards of one class: the same assignment, roster, course key, point in time, sandbox and
 * state of grader and checks. A student in two of them (a shard that was graded twice) must have the same results in
 * both. Which shards are missing is said, not thrown: what is there is merged.
 * @throws Fault naming the folder that does not belong with the others, or the student with two results.
 */
export function merge({ folders, out }: MergeRequest): Merged {
  const [first] = folders;
  if (first === undefined || folders.some((folder) => resolve(folder) === resolve(out)))
    throw new Fault("bad-option", "Name the folders of the shards to merge, and another folder with --out.");
  const { assignment, run } = inGradebook(first, (store) => ({
    assignment: store.assignment,
    run: runOf(store, first),
  }));
  makeFolder(out, "--out");
  const whole = openGradebook(join(out, gradebookFile), assignment);
  try {
    whole.startRun({ ...run, options: { ...run.options, shard: null } });
    const kept = new Map<number, Kept>();
    const found = folders.map((folder) =>
      inGradebook(folder, (shard) => {
        const its = runOf(shard, folder);
        requireSameClass(folder, { assignment: shard.assignment, run: its }, first, { assignment, run });
        for (const stored of shard.entries()) {
          const one = { folder, entry: stored.entry };
          if (!isBetter(one, kept.get(stored.position))) continue;
          kept.set(stored.position, one);
          copyEntry(stored, shard, whole);
        }
        return String(its.options["shard"]);
      }),
    );
    whole.finishRun();
    return {
      missingShards: missingShards(found),
      missingCount: Number(run.options["rows"]) - kept.size,
    };
  } finally {
    whole.close();
  }
}

/** What is known of a student so far. */
interface Kept {
  readonly folder: string;
  readonly entry: Entry;
}

/**
 * Whether an entry takes the place of the one from an earlier folder: marks do of none.
 * @throws Fault when both have marks and they differ.
 */
function isBetter({ folder, entry }: Kept, before: Kept | undefined): boolean {
  if (!before) return true;
  if (entry.kind === "ungraded" || before.entry.kind === "ungraded") return before.entry.kind === "ungraded";
  if (resultOf(entry) === resultOf(before.entry)) return false;
  throw new Fault(
    "bad-gradebook",
    `${terminalText(entry.id)} has other results in ${folder} than in ${before.folder}. ` +
      `Leave the folder out that is not to count, or grade the shard again.`,
  );
}

/** What two runs must agree on: not how long a call was waited for. */
const resultOf = (entry: Entry): string =>
  JSON.stringify([
    entry.kind,
    entry.commit,
    entry.late,
    entry.kind === "no-submission" && entry.reason,
    entry.kind === "graded" && [entry.seedId, entry.items],
    "judged" in entry && entry.judged?.map(({ check, seen, verdict }) => [check, seen, verdict.kind]),
  ]);

/** With the answers it rests on, so that the merged class can be judged again. */
function copyEntry(stored: StoredEntry, shard: Store, whole: Store): void {
  const { contentKey } = stored;
  const [answers, files] =
    contentKey === undefined ? [] : [shard.recall(contentKey), shard.filesOf(contentKey)];
  whole.saveEntry({ ...stored, entry: entryText(stored.entry) }, answers, files);
}

/** The shards of which no folder is. @param found as "3/8", of equally many. */
function missingShards(found: readonly string[]): readonly string[] {
  const { of = 0 } = readShard(found[0] ?? "") ?? {};
  const all = Array.from({ length: of }, (_, index) => shardText({ number: index + 1, of }));
  return all.filter((shard) => !found.includes(shard));
}

function inGradebook<T>(folder: string, use: (store: Store) => T): T {
  const store = openGradebook(join(folder, gradebookFile));
  try {
    return use(store);
  } finally {
    store.close();
  }
}

function runOf(store: Store, folder: string): RunInfo {
  const run = store.run();
  if (run && typeof run.options["shard"] === "string") return run;
  throw new Fault(
    "bad-gradebook",
    `${folder} was not graded with --shard. Merge only shards; what was graded as a whole needs no merging.`,
  );
}

interface Graded {
  readonly assignment: string;
  readonly run: RunInfo;
}

/** What must be the same, and how it is named to a TA. */
const sameOptions: Readonly<Record<string, string>> = {
  key: "with another course key",
  roster: "from another roster",
  at: "with another --at",
  isolation: "with another --isolation",
  paranoid: "with another --paranoid",
  judging: "with other checks, another reference or another state of the grader",
};

function requireSameClass(folder: string, its: Graded, first: string, { assignment, run }: Graded): void {
  const shardsOf = ({ options }: RunInfo) => readShard(String(options["shard"]))?.of;
  const differences = [
    ...(its.assignment === assignment ? [] : [`of another assignment (${its.assignment})`]),
    ...(its.run.version === run.version ? [] : [`by another version of kadai (${its.run.version})`]),
    ...(its.run.sandbox === run.sandbox ? [] : [`in another sandbox (${its.run.sandbox})`]),
    ...(shardsOf(its.run) === shardsOf(run) ? [] : [`as one of ${shardsOf(its.run)} shards`]),
    ...Object.entries(sameOptions).flatMap(([name, difference]) =>
      its.run.options[name] === run.options[name] ? [] : [difference],
    ),
  ];
  if (differences.length === 0) return;
  throw new Fault(
    "bad-gradebook",
    `${folder} was graded ${differences[0]} than ${first}. Grade it again as a shard of the same class.`,
  );
}

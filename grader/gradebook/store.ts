// What can be done with an open gradebook: keep answers and entries as they come, read them back, judge anew.
import type { DatabaseSync } from "node:sqlite";
import type { Json } from "../model/codec.ts";
import type { Entry, SandboxLevel } from "../model/gradebook.ts";
import type { Untrusted } from "../model/untrusted.ts";
import { entryText, readEntry, type EntryText } from "./entry-text.ts";
import { sqliteFault } from "./sqlite-fault.ts";

/** One run of `kadai grade`. */
export interface RunInfo {
  readonly version: string;
  readonly sandbox: SandboxLevel;
  /** What the run was asked for, for the record. */
  readonly options: Readonly<Record<string, Json>>;
}

/** An entry with its place in the roster, from 0, and the keys under which its parts can be used again. */
export interface StoredEntry<Written = Entry> {
  readonly position: number;
  readonly entry: Written;
  /** Equal when nothing that leads to the entry has changed. */
  readonly entryKey?: string;
  /** Equal when nothing that leads to the answers has changed; absent when no code was run. */
  readonly contentKey?: string;
}

/** Where an entry of an earlier run stands in this one. */
export interface KeptPlace {
  readonly entryKey: string;
  readonly position: number;
}

/** Whom an entry is about, and the name of the hidden data it was graded with; none when it was not graded. */
export interface KnownStudent {
  readonly id: Untrusted;
  readonly seedId?: string;
}

/** Thousandths of a point before and after; undefined is "ungraded". */
export interface PointsChange {
  readonly id: Untrusted;
  readonly name: Untrusted;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Every method throws a Fault "bad-gradebook" when the file can no longer be read or written. */
export interface Store {
  /** The assignment's id. */
  readonly assignment: string;
  /** Begins a run: the entries saved from now on are its own. */
  startRun(info: RunInfo): void;
  /** Ends it: what only earlier runs used is dropped. */
  finishRun(): void;
  /** The run that {@link entries} are of; undefined before the first. */
  run(): RunInfo | undefined;
  /** The answers on record under the key, packed; undefined when there are none. */
  recall(contentKey: string): Uint8Array | undefined;
  /** The files that the answers under the key are of, packed; undefined when they are not on record. */
  filesOf(contentKey: string): Uint8Array | undefined;
  /** Whether an entry of any run is on record under the key. */
  hasEntry(entryKey: string): boolean;
  /** Takes the newest entry under each key over into this run, at a place of its own. On disk when it returns. */
  takeOver(places: readonly KeptPlace[]): void;
  /**
   * Saves an entry of the run, replacing the one at its position, with the answers it rests on where they are new and
   * the files they are of. On disk when it returns.
   */
  saveEntry(stored: StoredEntry<EntryText>, answers?: Uint8Array, files?: Uint8Array): void;
  /** The students of {@link entries}, which takes a fraction of the time. */
  students(): readonly KnownStudent[];
  /** The entries of the run begun here; else of the last one that ended; else of the last one. In the roster's order. */
  entries(): readonly StoredEntry[];
  /** Puts newly judged entries in the place of those {@link entries} gives: all or, when anything fails, none. */
  replaceEntries(stored: readonly StoredEntry[]): readonly PointsChange[];
  close(): void;
}

/** A store over an open database that has the tables of schema.ts. */
export function storeOf(database: DatabaseSync, path: string, assignment: string): Store {
  const sql = {
    startRun: database.prepare("INSERT INTO run (version, sandbox, options) VALUES (?, ?, ?)"),
    finishRun: database.prepare(
      "UPDATE run SET finished = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = ?",
    ),
    dropEntries: database.prepare("DELETE FROM entry WHERE run < ?"),
    dropAnswers: database.prepare(
      "DELETE FROM observation WHERE content_key NOT IN (SELECT content_key FROM entry WHERE content_key IS NOT NULL)",
    ),
    lastRun: database.prepare("SELECT * FROM run ORDER BY finished IS NOT NULL DESC, id DESC LIMIT 1"),
    runById: database.prepare("SELECT * FROM run WHERE id = ?"),
    recall: database.prepare("SELECT answers FROM observation WHERE content_key = ?"),
    keep: database.prepare("INSERT OR REPLACE INTO observation (content_key, answers) VALUES (?, ?)"),
    filesOf: database.prepare("SELECT files FROM observation WHERE content_key = ?"),
    keepFiles: database.prepare("UPDATE observation SET files = ? WHERE content_key = ?"),
    hasEntry: database.prepare("SELECT 1 FROM entry WHERE entry_key = ? LIMIT 1"),
    takeOver: database.prepare(
      `INSERT OR REPLACE INTO entry SELECT ?, ?, entry_key, content_key, body FROM entry
       WHERE entry_key = ? ORDER BY run DESC LIMIT 1`,
    ),
    saveEntry: database.prepare("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)"),
    entries: database.prepare("SELECT * FROM entry WHERE run = ? ORDER BY position"),
    students: database.prepare(
      "SELECT body ->> '$._id' AS id, body ->> '$._seedId' AS seedId FROM entry WHERE run = ? ORDER BY position",
    ),
  };
  let begun: number | undefined;

  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw sqliteFault(path, error);
    }
  };
  const transaction = (action: () => void): void =>
    guarded(() => {
      database.exec("BEGIN IMMEDIATE");
      try {
        action();
        database.exec("COMMIT");
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
    });

  const runRow = () => (begun === undefined ? sql.lastRun.get() : sql.runById.get(begun));
  const runId = (): number => Number(runRow()?.["id"] ?? 0);
  const save = (run: number, { position, entry, entryKey, contentKey }: StoredEntry<EntryText>): void =>
    void sql.saveEntry.run(run, position, entryKey ?? null, contentKey ?? null, entry);
  const entriesOf = (run: number): readonly StoredEntry[] => sql.entries.all(run).map(storedEntry);

  return {
    assignment,
    startRun: ({ version, sandbox, options }) =>
      guarded(() => {
        begun = Number(sql.startRun.run(version, sandbox, JSON.stringify(options)).lastInsertRowid);
      }),
    finishRun: () =>
      transaction(() => {
        sql.finishRun.run(runId());
        sql.dropEntries.run(runId());
        sql.dropAnswers.run();
      }),
    run: () =>
      guarded(() => {
        const row = runRow();
        return (
          row && {
            version: String(row["version"]),
            sandbox: row["sandbox"] as SandboxLevel,
            options: JSON.parse(String(row["options"])) as RunInfo["options"],
          }
        );
      }),
    recall: (contentKey) => guarded(() => sql.recall.get(contentKey)?.["answers"] as Uint8Array | undefined),
    filesOf: (contentKey) =>
      guarded(() => (sql.filesOf.get(contentKey)?.["files"] ?? undefined) as Uint8Array | undefined),
    hasEntry: (entryKey) => guarded(() => sql.hasEntry.get(entryKey) !== undefined),
    takeOver: (places) =>
      transaction(() => {
        const run = runId();
        for (const { entryKey, position } of places) sql.takeOver.run(run, position, entryKey);
      }),
    saveEntry: (stored, answers, files) =>
      transaction(() => {
        const { contentKey } = stored;
        if (answers && contentKey !== undefined) sql.keep.run(contentKey, answers);
        if (files && contentKey !== undefined) sql.keepFiles.run(files, contentKey);
        save(runId(), stored);
      }),
    students: () =>
      guarded(() =>
        sql.students.all(runId()).map(({ id, seedId }) => {
          return { id: String(id), ...(typeof seedId === "string" && { seedId }) };
        }),
      ),
    entries: () => guarded(() => entriesOf(runId())),
    replaceEntries: (stored) => {
      const before = new Map(guarded(() => entriesOf(runId())).map((one) => [one.position, one.entry]));
      transaction(() => stored.forEach((one) => save(runId(), { ...one, entry: entryText(one.entry) })));
      return stored.map(({ position, entry }) => ({
        id: entry.id,
        name: entry.name,
        before: pointsOf(before.get(position)),
        after: pointsOf(entry),
      }));
    },
    close: () => guarded(() => database.close()),
  };
}

function storedEntry(row: Readonly<Record<string, unknown>>): StoredEntry {
  const { position, body, entry_key: entryKey, content_key: contentKey } = row;
  return {
    position: Number(position),
    entry: readEntry(body as EntryText),
    ...(typeof entryKey === "string" && { entryKey }),
    ...(typeof contentKey === "string" && { contentKey }),
  };
}

const pointsOf = (entry: Entry | undefined): number | undefined =>
  entry?.kind === "graded" ? entry.milliPoints : entry?.kind === "no-submission" ? 0 : undefined;

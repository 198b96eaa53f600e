// What can be done with an open gradebook: keep answers and entries as they come, read them back, judge anew.
import type { DatabaseSync } from "node:sqlite";
import type { Answers, PlannedCall } from "../model/case-plan.ts";
import type { Json } from "../model/codec.ts";
import type { Entry, SandboxLevel } from "../model/gradebook.ts";
import type { Untrusted } from "../model/untrusted.ts";
import { entryText, readEntry } from "./entry-text.ts";
import { packAnswers, unpackAnswers } from "./pack-answers.ts";
import { sqliteFault } from "./sqlite-fault.ts";

/** One run of `kadai grade`. */
export interface RunInfo {
  readonly version: string;
  readonly sandbox: SandboxLevel;
  /** What the run was asked for, for the record. */
  readonly options: Readonly<Record<string, Json>>;
}

/** An entry with its place in the roster, from 0, and the keys under which its parts can be used again. */
export interface StoredEntry {
  readonly position: number;
  readonly entry: Entry;
  /** Equal when nothing that leads to the entry has changed. */
  readonly entryKey?: string;
  /** Equal when nothing that leads to the answers has changed; absent when no code was run. */
  readonly contentKey?: string;
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
  /** The answers to these calls as far as they are on record under the key; undefined when none are. */
  recall(contentKey: string, calls: readonly PlannedCall[]): Answers | undefined;
  /** Keeps answers; the calls are the ones they answer. On disk when it returns. */
  keep(contentKey: string, calls: readonly PlannedCall[], answers: Answers): void;
  /** The newest entry of any run under the key. */
  recallEntry(entryKey: string): Entry | undefined;
  /** Saves an entry of the run, replacing the one at its position. On disk when it returns. */
  saveEntry(stored: StoredEntry): void;
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
    keep: database.prepare("INSERT OR REPLACE INTO observation VALUES (?, ?)"),
    recallEntry: database.prepare("SELECT body FROM entry WHERE entry_key = ? ORDER BY run DESC LIMIT 1"),
    saveEntry: database.prepare("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)"),
    entries: database.prepare("SELECT * FROM entry WHERE run = ? ORDER BY position"),
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
  const save = (run: number, { position, entry, entryKey, contentKey }: StoredEntry): void =>
    void sql.saveEntry.run(run, position, entryKey ?? null, contentKey ?? null, entryText(entry));
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
    recall: (contentKey, calls) =>
      guarded(() => {
        const row = sql.recall.get(contentKey);
        return row && unpackAnswers(calls, row["answers"] as Uint8Array);
      }),
    keep: (contentKey, calls, answers) =>
      guarded(() => void sql.keep.run(contentKey, packAnswers(calls, answers))),
    recallEntry: (entryKey) =>
      guarded(() => {
        const row = sql.recallEntry.get(entryKey);
        return row && readEntry(String(row["body"]));
      }),
    saveEntry: (stored) => guarded(() => save(runId(), stored)),
    entries: () => guarded(() => entriesOf(runId())),
    replaceEntries: (stored) => {
      const before = new Map(guarded(() => entriesOf(runId())).map((one) => [one.position, one.entry]));
      transaction(() => stored.forEach((one) => save(runId(), one)));
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
    entry: readEntry(String(body)),
    ...(typeof entryKey === "string" && { entryKey }),
    ...(typeof contentKey === "string" && { contentKey }),
  };
}

const pointsOf = (entry: Entry | undefined): number | undefined =>
  entry?.kind === "graded" ? entry.milliPoints : entry?.kind === "no-submission" ? 0 : undefined;

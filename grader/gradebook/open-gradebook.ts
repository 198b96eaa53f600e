// Opens gradebook.sqlite, new or continued, and makes sure that it is one (the only room that imports node:sqlite).
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { Fault } from "../model/fault.ts";
import { applicationId, migrations, schema, schemaVersion } from "./schema.ts";
import { sqliteFault } from "./sqlite-fault.ts";
import { storeOf, type Store } from "./store.ts";

/** Time that a run which is just ending may still hold the file, in milliseconds. */
const waitMs = 500;

/**
 * Write-ahead log, no wait for the disk on each commit: 0.1 ms an entry against 1.6 ms with a rollback journal. A killed
 * process loses nothing and a failing machine at most the last entries, never the file. The exclusive lock keeps a
 * second run out and does without shared memory, so the file may lie on a network drive; closing folds the log back, so
 * that one file is left.
 */
const settings = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
`;

/**
 * Opens the gradebook of an assignment, creating the file where there is none.
 * @param assignment the assignment's id; left out, the file must exist and says itself.
 * @throws Fault "bad-gradebook" for a file that is missing, damaged, in use, another program's or another assignment's.
 */
export function openGradebook(path: string, assignment?: string): Store {
  if (assignment === undefined && !existsSync(path))
    throw new Fault("bad-gradebook", `${path} is not there. Name a folder that "kadai grade" has written.`);
  try {
    const database = new DatabaseSync(path, { timeout: waitMs });
    try {
      return storeOf(database, path, prepare(database, path, assignment));
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw sqliteFault(path, error);
  }
}

/** Makes the tables where there are none, checks them otherwise. Returns the assignment's id. */
function prepare(database: DatabaseSync, path: string, assignment: string | undefined): string {
  // Looked at before anything is written: not even another program's journal mode is touched.
  const version = identify(database, path);
  const known = version > 0;
  database.exec(settings);
  if (known)
    for (let from = version; from < schemaVersion; from++)
      database.exec(`BEGIN IMMEDIATE; ${migrations[from] ?? ""} COMMIT`);
  if (!known && assignment !== undefined) {
    database.exec(`BEGIN IMMEDIATE; ${schema}`);
    database.prepare("INSERT INTO meta (assignment) VALUES (?)").run(assignment);
    database.exec("COMMIT");
    return assignment;
  }
  const kept = known && String(database.prepare("SELECT assignment FROM meta").get()?.["assignment"]);
  if (!kept || (assignment !== undefined && kept !== assignment))
    throw new Fault(
      "bad-gradebook",
      kept
        ? `${path} holds the marks of ${kept}, not of ${assignment}. Choose another folder with --out.`
        : `${path} is empty. Grade first.`,
    );
  if (database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"] !== "ok")
    throw new Fault(
      "bad-gradebook",
      `${path} is damaged. Put a copy back, or move the file away and grade again.`,
    );
  return kept;
}

/** The version of our tables in the file; 0 for a new one. */
function identify(database: DatabaseSync, path: string): number {
  const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
  const tables = Number(database.prepare("SELECT count(*) AS n FROM sqlite_schema").get()?.["n"]);
  if (tables === 0) return 0;
  if (pragma("application_id") !== applicationId)
    throw new Fault(
      "bad-gradebook",
      `${path} is a database of another program. Move it away, or choose another folder with --out.`,
    );
  const version = pragma("user_version");
  if (version > schemaVersion)
    throw new Fault("bad-gradebook", `${path} was written by a newer kadai. Update kadai to go on with it.`);
  return version;
}

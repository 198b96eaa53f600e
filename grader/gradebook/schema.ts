// The tables of gradebook.sqlite.

/** Written into the file's header, so that another program's database is not taken for a gradebook: "kada" in ASCII. */
export const applicationId = 0x6b616461;

/** Counts up with every change of the tables below. */
export const schemaVersion = 2;

/** What brings a file of an older version to the next one. Version 1 did not keep what was submitted. */
export const migrations: Readonly<Record<number, string>> = {
  1: "ALTER TABLE observation ADD COLUMN files BLOB; PRAGMA user_version = 2;",
};

/**
 * An entry is kept as one JSON text (grader/model/codec.ts), because it has to come back exactly; the views `submission`
 * and `verdict` lay the same text out in columns for whoever looks into the file with SQL.
 */
export const schema = `
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};

  CREATE TABLE meta (
    assignment TEXT NOT NULL,
    created TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
  ) STRICT;

  CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    finished TEXT,
    version TEXT NOT NULL,
    sandbox TEXT NOT NULL,
    options TEXT NOT NULL
  ) STRICT;

  CREATE TABLE entry (
    run INTEGER NOT NULL REFERENCES run,
    position INTEGER NOT NULL,
    entry_key TEXT,
    content_key TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (run, position)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX entry_by_key ON entry (entry_key) WHERE entry_key IS NOT NULL;

  CREATE TABLE observation (
    content_key TEXT PRIMARY KEY,
    answers BLOB NOT NULL,
    files BLOB
  ) STRICT;

  CREATE VIEW submission AS
    SELECT run, position, body ->> '$._id' AS id, body ->> '$._name' AS name, body ->> '$._kind' AS kind,
           (body ->> '$._milliPoints') / 1000.0 AS points, body ->> '$._commit' AS "commit",
           body ->> '$._committedAt' AS committed_at, body ->> '$._late' AS late
    FROM entry;

  CREATE VIEW verdict AS
    SELECT run, position, body ->> '$._id' AS id, judged.value ->> '$._check' AS "check",
           judged.value ->> '$._seen' AS seen, judged.value ->> '$._verdict._kind' AS verdict
    FROM entry, json_each(body, '$._judged') AS judged;
`;

// The gradebook keeps what it was given, whatever happens to the process, and refuses what is not a gradebook.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { entryText, type EntryText } from "../../grader/gradebook/entry-text.ts";
import { openGradebook } from "../../grader/gradebook/open-gradebook.ts";
import { packFiles, unpackFiles } from "../../grader/gradebook/pack-files.ts";
import type { RunInfo, StoredEntry } from "../../grader/gradebook/store.ts";
import { Fault } from "../../grader/model/fault.ts";
import type { Entry } from "../../grader/model/gradebook.ts";
import { opaque } from "../../grader/model/value.ts";
import { entries } from "../report/example-class.ts";

const run: RunInfo = {
  version: "0.1.0",
  sandbox: "strong",
  options: { at: "2026-12-01T23:59:59+09:00", jobs: 2 },
};
const stored: readonly StoredEntry[] = entries.map((entry, position) => ({
  position,
  entry,
  ...(entry.kind === "graded" && { entryKey: `entry ${position}`, contentKey: `content ${position}` }),
}));

/** As `kadai grade` hands an entry over. */
const written = (one: StoredEntry): StoredEntry<EntryText> => ({ ...one, entry: entryText(one.entry) });

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kadai-gradebook-"));
  file = join(folder, "gradebook.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const faultOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Fault && error.code === "bad-gradebook") return error.message;
    throw error;
  }
  throw new Error("no fault was thrown");
};

/** Grades the example class as `kadai grade` would. */
function fill(): void {
  const store = openGradebook(file, "02-delta");
  store.startRun(run);
  for (const one of stored) store.saveEntry(written(one));
  store.finishRun();
  store.close();
}

function readEntries(): readonly StoredEntry[] {
  const store = openGradebook(file);
  const found = store.entries();
  store.close();
  return found;
}

describe("openGradebook", () => {
  test("gives back every entry exactly, in the order of the roster", () => {
    const store = openGradebook(file, "02-delta");
    store.startRun(run);
    for (const one of stored.toReversed()) store.saveEntry(written(one));
    expect(store.entries()).toStrictEqual(stored);
    store.close();

    const again = openGradebook(file);
    expect(again.assignment).toBe("02-delta");
    expect(again.run()).toEqual(run);
    expect(again.entries()).toStrictEqual(stored);
    again.close();
  });

  test("would be seen to lose NaN, −0, a hole or the name of a type", () => {
    const altered: readonly (readonly [unknown, unknown])[] = [
      [[Number.NaN], [null]],
      [[-0], [0]],
      [Array(1), [undefined]],
      [[opaque("Map")], [opaque("Set")]],
      [new Float64Array([1]), [1]],
    ];
    for (const [kept, lost] of altered) expect(kept).not.toStrictEqual(lost);
  });

  test("carries values nested as deep as the codec lets them be", () => {
    const deep = Array.from({ length: 12 }).reduce<readonly unknown[]>((inner) => [inner], []);
    const call = { name: "f", args: [deep as never] };
    const entry = {
      ...entries[0],
      judged: [
        {
          check: "c",
          seen: "visible",
          verdict: {
            kind: "failed",
            findings: [{ key: "k", params: { deep }, evidence: { call, yours: deep } }],
          },
        },
      ],
    } as unknown as Entry;
    const store = openGradebook(file, "02-delta");
    store.startRun(run);
    store.saveEntry(written({ position: 0, entry }));
    expect(store.entries()[0]?.entry).toStrictEqual(entry);
    store.close();
  });

  test("leaves one file behind when it is closed", () => {
    fill();
    expect(readdirSync(folder)).toEqual(["gradebook.sqlite"]);
  });

  test("shows its verdicts and points in plain columns to whoever looks with SQL", () => {
    fill();
    const database = new DatabaseSync(file, { readOnly: true });
    const wrong = database
      .prepare(`SELECT id, "check" FROM verdict WHERE verdict = 'failed' AND seen = 'hidden'`)
      .all();
    expect(wrong).toEqual([{ id: "s2640002", check: "outputDelta.reference" }]);
    const best = database.prepare("SELECT id, points FROM submission ORDER BY points DESC LIMIT 1").get();
    expect(best).toEqual({ id: "s2640001", points: 10 });
    database.close();
  });
});

describe("a run", () => {
  test("that is cut off leaves the marks of the one before in place", () => {
    fill();
    const second = openGradebook(file, "02-delta");
    second.startRun({ ...run, version: "0.2.0" });
    second.saveEntry(written({ position: 0, entry: { ...entries[0], name: "changed" } as Entry }));
    expect(second.entries()).toHaveLength(1);
    second.close();

    const after = openGradebook(file);
    expect(after.run()?.version).toBe("0.1.0");
    expect(after.entries()).toStrictEqual(stored);
    after.close();
  });

  test("that ends takes the place of the ones before", () => {
    fill();
    const second = openGradebook(file, "02-delta");
    second.startRun({ ...run, version: "0.2.0" });
    second.saveEntry(written(stored[1] as StoredEntry));
    second.finishRun();
    expect(second.entries()).toStrictEqual([stored[1]]);
    expect([second.hasEntry("entry 0"), second.hasEntry("entry 1")]).toEqual([false, true]);
    second.close();
  });

  test("finds what an earlier one graded under the same key, even one that was cut off", () => {
    const first = openGradebook(file, "02-delta");
    first.startRun(run);
    first.saveEntry(written(stored[1] as StoredEntry));
    first.close();

    const second = openGradebook(file, "02-delta");
    second.startRun(run);
    expect([second.hasEntry("entry 1"), second.hasEntry("entry 2")]).toEqual([true, false]);
    second.takeOver([{ entryKey: "entry 1", position: 7 }]);
    expect(second.entries()).toStrictEqual([{ ...stored[1], position: 7 }]);
    second.close();
  });
});

describe("replaceEntries", () => {
  const better = { ...entries[1], milliPoints: 9000 } as Entry;

  test("puts new entries in the place of the old and says how the points changed", () => {
    fill();
    const store = openGradebook(file);
    const changes = store.replaceEntries([
      { ...(stored[1] as StoredEntry), entry: better },
      stored[6] as StoredEntry,
    ]);
    expect(changes).toEqual([
      { id: "s2640002", name: "Anna Müller-Ångström", before: 5833, after: 9000 },
      { id: "s2640007", name: "Lê Thị Mai", before: undefined, after: undefined },
    ]);
    expect(store.entries().map(({ entry }) => entry)).toStrictEqual(entries.with(1, better));
    store.close();
  });

  test("changes nothing when one of them cannot be saved", () => {
    fill();
    const store = openGradebook(file);
    const broken = { position: 2, entry: { ...entries[2], name: 1n } as unknown as Entry };
    expect(() => store.replaceEntries([{ position: 1, entry: better }, broken])).toThrow(TypeError);
    expect(store.entries()).toStrictEqual(stored);
    store.close();
  });
});

describe("what is not in order", () => {
  test("a file of another assignment is refused by name", () => {
    fill();
    expect(faultOf(() => openGradebook(file, "03-update"))).toBe(
      `${file} holds the marks of 02-delta, not of 03-update. Choose another folder with --out.`,
    );
  });

  test("a missing file is refused where there must be one", () => {
    expect(faultOf(() => openGradebook(file))).toContain("is not there");
  });

  test("a folder that is not there is named", () => {
    expect(faultOf(() => openGradebook(join(folder, "absent", "gradebook.sqlite"), "02-delta"))).toContain(
      "Check that the folder exists",
    );
  });

  test("another program's database is refused and not touched", () => {
    const other = new DatabaseSync(file);
    other.exec("CREATE TABLE bookmarks (url TEXT)");
    other.close();
    const before = readFileSync(file);
    expect(faultOf(() => openGradebook(file, "02-delta"))).toContain("is a database of another program");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("a file that is no database is refused and not touched", () => {
    writeFileSync(file, "id,name,points\ns2640001,佐藤 花子,10\n".repeat(100));
    expect(faultOf(() => openGradebook(file, "02-delta"))).toContain("is not a gradebook");
    expect(readFileSync(file, "utf8").startsWith("id,name")).toBe(true);
  });

  test("an empty file is taken as a new gradebook, not as a filled one", () => {
    writeFileSync(file, "");
    expect(faultOf(() => openGradebook(file))).toContain("is empty");
    fill();
    expect(readEntries()).toHaveLength(entries.length);
  });

  test("a damaged gradebook is refused", () => {
    fill();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096, statSync(file).size - 100);
    writeFileSync(file, bytes);
    expect(faultOf(() => openGradebook(file))).toContain("is damaged");
  });

  test("a gradebook of before files were kept opens, with all it held, and takes files from then on", () => {
    fill();
    const database = new DatabaseSync(file);
    database.exec("ALTER TABLE observation DROP COLUMN files; PRAGMA user_version = 1");
    database.close();
    const store = openGradebook(file);
    expect(store.entries()).toStrictEqual(stored);
    const [first] = stored;
    store.saveEntry(written(first as StoredEntry), Buffer.from("answers"), Buffer.from("files"));
    store.close();
    const again = openGradebook(file);
    expect(Buffer.from(again.filesOf("content 0") ?? []).toString()).toBe("files");
    again.close();
  });

  test("a gradebook of a newer kadai is refused", () => {
    fill();
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(faultOf(() => openGradebook(file, "02-delta"))).toContain("newer kadai");
  });
});

describe("the files of a submission", () => {
  const files = [{ path: "02-delta/delta.ts", text: "export const δ = `\\u0000`;\r\n" }];

  test("come back as they were, for answers that are new and for those on record", () => {
    expect(unpackFiles(packFiles(files))).toEqual(files);
    const store = openGradebook(file, "02-delta");
    store.startRun(run);
    const [first] = stored as readonly [StoredEntry];
    store.saveEntry(written(first), Buffer.from("answers"));
    expect(store.filesOf("content 0")).toBeUndefined();
    store.saveEntry(written(first), undefined, packFiles(files));
    expect(unpackFiles(store.filesOf("content 0") ?? Buffer.of())).toEqual(files);
    expect(Buffer.from(store.recall("content 0") ?? []).toString()).toBe("answers");
    expect(store.filesOf("another key")).toBeUndefined();
    store.close();
  });

  test("are left out where a file could not be taken as it is", () => {
    expect(unpackFiles(packFiles([{ path: "a.ts", text: "", problem: "It is not UTF-8." }]))).toEqual([]);
  });
});

describe("other processes", () => {
  const child = fileURLToPath(new URL("child/save-and-wait.ts", import.meta.url));

  /** Starts a process that saves entries and then waits; resolves when it has saved. */
  async function startSaving(count: number) {
    const started = spawn(process.execPath, [child, file, String(count)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(started.stdout, "data");
    return async () => {
      started.kill("SIGKILL");
      await once(started, "exit");
    };
  }

  test("a second process on the same file is told to wait", async () => {
    const kill = await startSaving(1);
    expect(faultOf(() => openGradebook(file, "02-delta"))).toContain("is in use by another run of kadai");
    await kill();
    expect(() => openGradebook(file, "02-delta").close()).not.toThrow();
  });

  test("a killed process loses no entry and no answers", async () => {
    const kill = await startSaving(25);
    await kill();
    const store = openGradebook(file, "02-delta");
    expect(store.entries().map(({ entry }) => entry.id)).toEqual(
      Array.from({ length: 25 }, (_, place) => `s${place}`),
    );
    expect(store.recall("content 24")).toEqual(Uint8Array.of(24));
    expect(store.recall("content 25")).toBeUndefined();
    store.close();
  });
});

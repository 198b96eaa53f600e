// Shards of a class, graded apart and merged, are the class: the same gradebook, to the letter, as graded in one piece.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { courseFolder } from "../../grader/load/assignment.ts";
import { merge } from "../../grader/merge.ts";
import { Fault } from "../../grader/model/fault.ts";
import { entriesOf, kadai, scratchFolder } from "./kadai.ts";

const specimens = join(courseFolder, "reference", "02-delta", "specimens");
const students: Readonly<Record<string, string>> = {
  ann: "passed/loops.ts",
  bob: "failed/sign-reversed.ts",
  cho: "failed/half-finished.ts",
  dee: "failed/weights-transposed.ts",
  eva: "failed/slope-missing.ts",
};

let folder = "";
let roster = "";
const shards: string[] = [];

/** A class of seven, two of them without marks, graded in one piece and in two. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kadai-merge-"));
  for (const [id, specimen] of Object.entries(students)) {
    mkdirSync(join(folder, id));
    cpSync(join(specimens, specimen), join(folder, id, "delta.ts"));
  }
  mkdirSync(join(folder, "fay"));
  roster = join(folder, "roster.csv");
  const rows = [...Object.keys(students), "fay", "gus"].map((id) => `${id},Name of ${id},${id}`);
  writeFileSync(roster, ["id,name,repository", ...rows, ""].join("\n"));
  expect(gradeInto("whole").status).toBe(0);
  for (const shard of ["1/2", "2/2"]) {
    const name = `shard-${shard[0]}`;
    expect(gradeInto(name, "--shard", shard).status).toBe(0);
    shards.push(join(folder, name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gradeInto = (name: string, ...words: readonly string[]) =>
  kadai("grade", "02-delta", "--roster", roster, "--out", join(folder, name), ...words);

/** A copy of a graded folder, for a test that changes it. */
function copyOf(shard: string | undefined): string {
  const copy = join(scratchFolder(), "copy");
  cpSync(shard ?? "", copy, { recursive: true });
  return copy;
}

/** What is wrong with merging these. */
function faultOf(folders: readonly string[], out = join(scratchFolder(), "out")): string {
  try {
    merge({ folders, out });
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
  throw new Error("no fault was thrown");
}

function change(graded: string, sql: string): string {
  const database = new DatabaseSync(join(graded, "gradebook.sqlite"));
  database.exec(sql);
  database.close();
  return graded;
}

describe("kadai merge", () => {
  test("gives the gradebook of the whole class, in the order of the roster, and its pages", () => {
    const out = join(scratchFolder(), "out");
    // In any order.
    const { status, stdout } = kadai("merge", ...shards.toReversed(), "--out", out, "--format", "junit");
    expect([status, stdout.includes("missing")]).toEqual([0, false]);
    for (const file of ["gradebook.json", "gradebook.csv", "reports/bob.html"])
      expect(readFileSync(join(out, file), "utf8"), file).toBe(
        readFileSync(join(folder, "whole", file), "utf8"),
      );
    expect(readFileSync(join(out, "formats", "junit", "ann.xml"), "utf8")).toContain("10/10");
    const ids = shards.map((shard) => entriesOf(shard).map(({ id }) => id));
    expect(ids.flat()).toHaveLength(7);
    expect(ids.every((own) => own.length > 0)).toBe(true);
  });

  test("leaves a gradebook that can be judged again and is not graded again", () => {
    const out = join(scratchFolder(), "out");
    kadai("merge", ...shards, "--out", out);
    const marks = entriesOf(out);
    const judged = kadai("rejudge", out);
    expect([judged.status, entriesOf(out).map(({ points }) => points)]).toEqual([
      0,
      marks.map(({ points }) => points),
    ]);
  });

  test("says which shard is missing, and merges the rest", () => {
    const out = join(scratchFolder(), "out");
    const { status, stdout } = kadai("merge", shards[1]!, "--out", out);
    expect(status).toBe(1);
    expect(stdout).toMatch(/\d students of the roster are missing\. Shards that were not given: 1\/2\./);
    expect(entriesOf(out)).toEqual(entriesOf(shards[1]!));
  });

  test("takes a shard twice when the results are the same, and names the student when they are not", () => {
    const twin = copyOf(shards[0]);
    const same = kadai("merge", ...shards, twin, "--out", join(scratchFolder(), "out"));
    expect(same.status).toBe(0);
    change(twin, `UPDATE entry SET body = replace(body, '"_kind":"passed"', '"_kind":"not-implemented"')`);
    expect(faultOf([...shards, twin])).toContain(`has other results in ${twin} than in ${shards[0]}`);
  });

  test("takes marks in the place of none: a repository that was reached at the second try", () => {
    const shard = shards.find((one) => entriesOf(one).some(({ id }) => id === "ann"));
    const unlucky = change(
      copyOf(shard),
      `UPDATE entry SET entry_key = NULL, content_key = NULL,
         body = '{"_id":"ann","_name":"Name of ann","_kind":"ungraded","_fault":"not reached"}'
       WHERE body ->> '$._id' = 'ann'`,
    );
    for (const folders of [
      [unlucky, ...shards],
      [...shards, unlucky],
    ]) {
      const out = join(scratchFolder(), "out");
      expect(kadai("merge", ...folders, "--out", out).status).toBe(0);
      expect(entriesOf(out).find(({ id }) => id === "ann")?.points).toBe(10);
    }
  });

  test.each([
    ["course key", "key"],
    ["roster", "roster"],
    ["--at", "at"],
    ["checks", "judging"],
    ["--paranoid", "paranoid"],
  ])("refuses a shard with another %s", (named, option) => {
    const other = change(copyOf(shards[1]), `UPDATE run SET options = json_set(options, '$.${option}', 'x')`);
    const sentence = faultOf([shards[0]!, other]);
    expect([sentence.includes(`${other} was graded`), sentence.includes(named)]).toEqual([true, true]);
  });

  test("refuses a shard of another division, a class that was graded whole, and a folder as its own sum", () => {
    const third = change(copyOf(shards[1]), `UPDATE run SET options = json_set(options, '$.shard', '2/3')`);
    expect(faultOf([shards[0]!, third])).toContain("as one of 3 shards");
    expect(faultOf([join(folder, "whole")])).toContain("was not graded with --shard");
    expect(faultOf(shards, shards[0])).toContain("another folder with --out");
  });
});

describe("kadai grade --shard", () => {
  test("grades a share that nobody is in without complaint", () => {
    const out = join(scratchFolder(), "out");
    const words = ["grade", "02-delta", join(folder, "ann"), "--out", out];
    const empty = kadai(...words, "--shard", "1/2");
    const full = kadai(...words, "--shard", "2/2");
    expect([empty.status, full.status]).toEqual([0, 0]);
  });

  test("refuses what is no share", () => {
    const { status, stderr } = gradeInto("refused", "--shard", "3/2");
    expect([status, stderr.includes("Write it like 3/8")]).toEqual([2, true]);
  });
});
